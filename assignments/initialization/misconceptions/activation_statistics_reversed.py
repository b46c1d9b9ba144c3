# fails: activation_means, activation_stds
# es: da las capas de la última a la primera
# en: gives the layers from last to first
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.insert(0, x.mean())
                stds.insert(0, x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
