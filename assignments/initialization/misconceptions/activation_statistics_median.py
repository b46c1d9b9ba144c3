# fails: activation_means
# es: da la mediana en lugar de la media
# en: gives the median in place of the mean
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.median())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
