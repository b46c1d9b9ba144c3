# fails: norms_of_each_network
# es: da la norma espectral de la matriz
# en: gives the spectral norm of the matrix
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm(2).new_tensor(torch.linalg.matrix_norm(layer.weight.grad, 2).item()) for layer in net if isinstance(layer, nn.Linear)])
    return norms
