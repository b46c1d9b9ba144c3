# fails: nothing
# es: pone la muestra al final del lote: da lo mismo
# en: puts the sample at the end of the batch: it is all one
def spread_by_batch_size(model, sample, company, batch_sizes):
    net = copy.deepcopy(model)
    net.train()
    found = torch.zeros(len(batch_sizes), dtype=sample.dtype)
    with torch.no_grad():
        for k, b in enumerate(batch_sizes):
            count = company.shape[0] // (b - 1)
            last = [net(torch.cat((company[i * (b - 1) : (i + 1) * (b - 1)], sample.reshape(1, -1))))[-1] for i in range(count)]
            found[k] = torch.var(torch.stack(last), dim=0, correction=0).sqrt().mean()
    return found
