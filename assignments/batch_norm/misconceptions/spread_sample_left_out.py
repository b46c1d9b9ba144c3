# fails: spread_of_the_outputs
# es: compara lotes sin la muestra
# en: compares batches without the sample
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
                batch = torch.cat([group[:1], group])
                outputs.append(net(batch)[0])
            spreads.append(torch.stack(outputs).std(dim=0, unbiased=False).mean())
    return torch.stack(spreads)
