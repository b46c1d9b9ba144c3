# fails: spread_of_the_outputs
# es: multiplica por la raíz del tamaño
# en: multiplies by the root of the size
def spread_by_batch_size(model, sample, company, batch_sizes):
    net = copy.deepcopy(model)
    net.train()
    spreads = []
    with torch.no_grad():
        for size in batch_sizes:
            others = size - 1
            outputs = []
            for start in range(0, len(company) - others + 1, others):
                group = company[start : start + others]
                batch = torch.cat([sample[None], group])
                outputs.append(net(batch)[0])
            spreads.append(torch.stack(outputs).std(dim=0, unbiased=False).mean() * size**0.5)
    return torch.stack(spreads)
