# fails: spread_leaves_the_model
# es: mide en el propio modelo: las estadísticas y el modo quedan cambiados
# en: measures in the model itself: its statistics and mode end changed
# symptom: validation_changes_the_model
def spread_by_batch_size(model, sample, company, batch_sizes):
    net = model
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
            spreads.append(torch.stack(outputs).std(dim=0, unbiased=False).mean())
    return torch.stack(spreads)
