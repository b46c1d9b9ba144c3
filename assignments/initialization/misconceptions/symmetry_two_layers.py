# fails: symmetry_units
# es: da por hecho que hay dos capas ocultas
# en: takes it for granted that there are two hidden layers
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in (model[0], model[2])]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
