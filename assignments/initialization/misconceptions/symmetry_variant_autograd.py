# fails: nothing
# es: usa torch.autograd.grad
# en: uses torch.autograd.grad
def symmetry(model, x, y, lr, steps):
    parameters = list(model.parameters())
    for _ in range(steps):
        gradients = torch.autograd.grad(F.cross_entropy(model(x), y), parameters)
        for parameter, gradient in zip(parameters, gradients):
            parameter.data.sub_(lr * gradient)
    hidden = [module for module in model if isinstance(module, nn.Linear)][:-1]
    units = [torch.cat([layer.weight, layer.bias[:, None]], dim=1).detach() for layer in hidden]
    return [len(torch.unique(rows.round(decimals=6), dim=0)) for rows in units]
