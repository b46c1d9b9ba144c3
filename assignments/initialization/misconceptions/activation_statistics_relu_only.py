# fails: activation_means, activation_stds
# es: busca solo módulos ReLU
# en: looks for ReLU modules alone
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if isinstance(module, nn.ReLU):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
