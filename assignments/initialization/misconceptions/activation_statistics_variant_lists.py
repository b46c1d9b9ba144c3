# fails: nothing
# es: devuelve listas de números
# en: returns lists of numbers
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(x.mean().item())
                stds.append(x.std(correction=0).item())
    return means, stds
