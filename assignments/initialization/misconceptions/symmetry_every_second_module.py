# fails: symmetry_units
# es: toma por capa lineal uno de cada dos módulos
# en: takes every second module for a linear layer
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = list(model)[::2][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
