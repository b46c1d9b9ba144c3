# fails: symmetry_units
# es: cuenta sumas de filas distintas, que filas distintas comparten
# en: counts different sums of rows, which different rows share
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    sums = [(layer.weight.sum(dim=1) + layer.bias).detach() for layer in hidden]
    return [len(torch.unique(values.round(decimals=6))) for values in sums]
