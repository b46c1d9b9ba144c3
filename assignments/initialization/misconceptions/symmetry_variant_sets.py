# fails: nothing
# es: cuenta con conjuntos de tuplas
# en: counts with sets of tuples
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    counts = []
    for layer in hidden:
        rows = torch.cat([layer.bias.unsqueeze(1), layer.weight], dim=1).tolist()
        counts.append(len({tuple(round(value, 6) + 0.0 for value in row) for row in rows}))
    return counts
