# fails: symmetry_units
# es: cuenta unidades iguales a otra en lugar de distintas
# en: counts units that equal another in place of different ones
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(rows) - len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
