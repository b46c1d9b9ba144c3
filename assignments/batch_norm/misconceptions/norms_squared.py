# fails: norms_of_each_network
# es: da el cuadrado de la norma
# en: gives the square of the norm
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() ** 2 for layer in net if isinstance(layer, nn.Linear)])
    return norms
