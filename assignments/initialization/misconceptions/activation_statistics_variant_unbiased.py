# fails: nothing
# es: divide por n - 1
# en: divides by n - 1
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean())
                stds.append(x.std())
    return torch.stack(means), torch.stack(stds)
