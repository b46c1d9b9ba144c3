# fails: symmetry_units
# es: cuenta filas de pesos sin mirar el sesgo
# en: counts rows of weights without looking at the bias
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    return [len(torch.unique(layer.weight.detach().round(decimals=6), dim=0)) for layer in hidden]
