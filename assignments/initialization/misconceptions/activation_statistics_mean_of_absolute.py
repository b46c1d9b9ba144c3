# fails: activation_means
# es: promedia valores absolutos
# en: averages absolute values
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.abs().mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
