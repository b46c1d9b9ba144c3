# fails: symmetry_units
# es: compara cada unidad solo con la anterior
# en: compares each unit with the one before alone
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique_consecutive(rows.round(decimals=6), dim=0)) for rows in units]
