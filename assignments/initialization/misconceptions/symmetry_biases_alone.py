# fails: symmetry_units
# es: cuenta sesgos sin mirar los pesos
# en: counts biases without looking at the weights
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    return [len(torch.unique(layer.bias.detach().round(decimals=6))) for layer in hidden]
