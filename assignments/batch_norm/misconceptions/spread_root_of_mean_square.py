# fails: spread_of_the_outputs
# es: promedia las varianzas y toma la raíz
# en: averages the variances and takes the root
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
            spreads.append(torch.stack(outputs).var(dim=0, unbiased=False).mean().sqrt())
    return torch.stack(spreads)
