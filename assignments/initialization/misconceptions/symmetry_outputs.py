# fails: symmetry_units
# es: compara lo que dan las unidades, y no sus pesos
# en: compares what the units give, not their weights
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    counts = []
    with torch.no_grad():
        for module in model[:-1]:
            x = module(x)
            if isinstance(module, nn.Linear):
                counts.append(len(torch.unique(x.T.round(decimals=6), dim=0)))
    return counts
