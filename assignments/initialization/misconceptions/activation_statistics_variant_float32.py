# fails: nothing
# es: devuelve tensores de números de Python
# en: returns tensors of Python's numbers
def activation_statistics(model, x):
    means, stds = [], []
    with torch.no_grad():
        for module in model:
            x = module(x)
            if not isinstance(module, nn.Linear):
                means.append(float(x.mean()))
                stds.append(float(x.std(correction=0)))
    return torch.tensor(means), torch.tensor(stds)
