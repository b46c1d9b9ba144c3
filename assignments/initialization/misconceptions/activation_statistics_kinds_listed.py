# fails: activation_means, activation_stds
# es: solo cuenta las activaciones de una lista
# en: counts the activations of a list alone
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if isinstance(module, (nn.ReLU, nn.LeakyReLU, nn.Tanh, nn.Sigmoid)):
                means.append(x.mean())
                stds.append(x.std(correction=0))
    return torch.stack(means), torch.stack(stds)
