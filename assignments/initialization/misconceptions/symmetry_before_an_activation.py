# fails: symmetry_units
# es: cuenta solo las capas seguidas de una activación
# en: counts only the layers followed by an activation
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [m for m, n in zip(model, model[1:]) if isinstance(m, nn.Linear) and not isinstance(n, nn.Linear)]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
