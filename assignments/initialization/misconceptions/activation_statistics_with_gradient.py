# fails: activation_without_gradient
# es: olvida torch.no_grad()
# en: forgets torch.no_grad()
def activation_statistics(model, x):
    means, stds = [], []
    for module in model:
        x = module(x)
        if not isinstance(module, nn.Linear):
            means.append(x.mean())
            stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
