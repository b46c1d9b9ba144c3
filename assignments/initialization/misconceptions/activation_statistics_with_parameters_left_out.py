# fails: activation_means, activation_stds
# es: toma por capa lineal todo lo que tiene weight
# en: takes all that has a weight for a linear layer
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not hasattr(module, "weight"):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
