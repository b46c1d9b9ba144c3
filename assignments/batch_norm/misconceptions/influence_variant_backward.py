# fails: nothing
# es: usa backward y pone a cero el gradiente en cada muestra
# en: uses backward and sets the gradient to zero for each sample
def influence(model, x):
    net = copy.deepcopy(model)
    inputs = torch.tensor(x.tolist(), dtype=x.dtype, requires_grad=True)
    n = inputs.shape[0]
    out = net(inputs)
    matrix = torch.zeros(n, n, dtype=x.dtype)
    for i in range(n):
        inputs.grad = None
        out[i].sum().backward(retain_graph=True)
        for j in range(n):
            matrix[i, j] = inputs.grad[j].pow(2).sum().sqrt()
    return matrix
