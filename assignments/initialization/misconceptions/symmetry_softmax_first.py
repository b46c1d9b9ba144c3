# fails: symmetry_training
# es: aplica softmax antes de la entropía cruzada
# en: applies softmax before the cross-entropy
# hint es: F.cross_entropy aplica ya el softmax: dale los logits
# hint en: F.cross_entropy applies softmax itself: give it the logits
def symmetry(model, x, y, lr, steps):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        F.cross_entropy(model(x).softmax(dim=1), y).backward()
        optimizer.step()
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
