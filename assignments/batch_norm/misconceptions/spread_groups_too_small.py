# fails: spread_of_the_outputs
# es: toma b - 2 compañeras, y el lote tiene b - 1 filas
# en: takes b - 2 companions, and the batch has b - 1 rows
def spread_by_batch_size(model, sample, company, batch_sizes):
    net = copy.deepcopy(model)
    net.train()
    spreads = []
    with torch.no_grad():
        for size in batch_sizes:
            others = max(size - 2, 1)
            outputs = []
            for start in range(0, len(company) - others + 1, others):
                group = company[start : start + others]
                batch = torch.cat([sample[None], group])
                outputs.append(net(batch)[0])
            spreads.append(torch.stack(outputs).std(dim=0, unbiased=False).mean())
    return torch.stack(spreads)
