# fails: nothing
# es: cuenta con NumPy y devuelve un arreglo
# en: counts with NumPy and returns an array
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    import numpy as np

    layers = [module for module in model.modules() if isinstance(module, nn.Linear)]
    units = [np.column_stack([m.weight.detach().numpy(), m.bias.detach().numpy()]) for m in layers[:-1]]
    return np.array([len(np.unique(np.round(rows, 6), axis=0)) for rows in units])
