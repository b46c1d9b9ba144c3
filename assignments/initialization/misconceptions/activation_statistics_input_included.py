# fails: activation_means, activation_stds
# es: cuenta la entrada como primera capa
# en: counts the input as the first layer
def activation_statistics(model, x):
    means, stds = [], []
    means.append(x.mean())
    stds.append(x.std(correction=0))
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
