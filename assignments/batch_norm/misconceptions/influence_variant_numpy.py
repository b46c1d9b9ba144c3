# fails: nothing
# es: devuelve una matriz de NumPy
# en: returns a NumPy matrix
def influence(model, x):
    import numpy as np

    net = copy.deepcopy(model)
    inputs = x.detach().clone().requires_grad_()
    out = net(inputs)
    found = np.empty((len(x), len(x)))
    for i, row in enumerate(out.unbind(0)):
        gradient = torch.autograd.grad(row, inputs, torch.ones_like(row), retain_graph=True)[0]
        found[i] = np.linalg.norm(gradient.numpy(), axis=1)
    return found
