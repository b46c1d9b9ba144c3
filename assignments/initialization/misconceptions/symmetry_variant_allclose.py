# fails: nothing
# es: compara cada fila con las ya vistas
# en: compares each row with those already seen
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    counts = []
    for layer in hidden:
        seen = []
        for weight, bias in zip(layer.weight.detach(), layer.bias.detach()):
            row = torch.cat([weight, bias[None]])
            if not any(torch.allclose(row, other, rtol=0.0, atol=1e-6) for other in seen):
                seen.append(row)
        counts.append(len(seen))
    return counts
