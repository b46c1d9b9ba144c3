# fails: symmetry_units
# es: cuenta pesos y sesgos por separado y da la mayor cuenta
# en: counts weights and biases apart and gives the larger count
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    counts = []
    for layer in hidden:
        weights = len(torch.unique(layer.weight.detach().round(decimals=6), dim=0))
        counts.append(max(weights, len(torch.unique(layer.bias.detach().round(decimals=6)))))
    return counts
