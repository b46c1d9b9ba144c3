# fails: activation_stds
# es: no resta la media
# en: does not subtract the mean
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean())
                stds.append(x.square().mean().sqrt())
    return torch.stack(means), torch.stack(stds)
