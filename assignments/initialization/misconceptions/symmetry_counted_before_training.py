# fails: symmetry_units
# es: cuenta antes de entrenar
# en: counts before training
def symmetry(model, x, y, lr, steps):
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    counts = [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    return counts
