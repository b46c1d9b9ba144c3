# fails: symmetry_units
# es: redondea a 3 decimales
# en: rounds to 3 decimals
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=3), dim=0)) for rows in units]
