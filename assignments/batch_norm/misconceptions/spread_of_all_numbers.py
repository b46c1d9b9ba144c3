# fails: spread_of_the_outputs
# es: toma la desviación de todos los números juntos
# en: takes the deviation of all numbers together
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
            spreads.append(torch.stack(outputs).std(unbiased=False))
    return torch.stack(spreads)
