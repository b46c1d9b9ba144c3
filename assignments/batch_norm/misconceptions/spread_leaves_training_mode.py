# fails: spread_leaves_the_model
# es: mide en una copia de los pesos, pero deja el modelo en modo entrenamiento
# en: measures on a copy of the weights, but leaves the model in training mode
def spread_by_batch_size(model, sample, company, batch_sizes):
    model.train()
    net = copy.deepcopy(model)
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
