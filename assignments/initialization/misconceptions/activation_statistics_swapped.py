# fails: activation_means, activation_stds
# es: devuelve las desviaciones antes que las medias
# en: returns the stds before the means
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(stds), torch.stack(means)
