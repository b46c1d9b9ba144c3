# fails: nothing
# es: actualiza a mano
# en: updates by hand
def symmetry(model, x, y, lr, steps):
    for _ in range(steps):
        model.zero_grad()
        loss = -model(x).log_softmax(dim=1)[torch.arange(len(y)), y].mean()
        loss.backward()
        with torch.no_grad():
            for parameter in model.parameters():
                parameter -= lr * parameter.grad
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
