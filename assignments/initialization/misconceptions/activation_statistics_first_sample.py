# fails: activation_means, activation_stds
# es: mide solo la primera muestra
# en: measures the first sample alone
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x[0].mean())
                stds.append(x[0].std(correction=0))
    return torch.stack(means), torch.stack(stds)
