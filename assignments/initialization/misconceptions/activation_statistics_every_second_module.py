# fails: activation_means, activation_stds
# es: mide uno de cada dos módulos
# en: measures every second module
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for place, module in enumerate(model):
            x = module(x)
            if place % 2 == 1:
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
