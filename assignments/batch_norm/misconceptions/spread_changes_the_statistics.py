# fails: spread_leaves_the_model
# es: devuelve el modo a su sitio, pero no las estadísticas
# en: puts the mode back, but not the statistics
# symptom: validation_changes_the_model
def spread_by_batch_size(model, sample, company, batch_sizes):
    net = model
    mode = net.training
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
    net.train(mode)
    return torch.stack(spreads)
