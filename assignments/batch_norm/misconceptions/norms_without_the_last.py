# fails: norms_of_each_network
# es: deja fuera la última capa
# en: leaves out the last layer
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net[:-1] if isinstance(layer, nn.Linear)])
    return norms
