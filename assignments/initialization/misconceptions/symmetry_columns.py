# fails: symmetry_units
# es: cuenta columnas (entradas) en lugar de filas (unidades)
# en: counts columns (inputs) in place of rows (units)
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    return [len(torch.unique(layer.weight.detach().round(decimals=6), dim=1).T) for layer in hidden]
