# fails: norms_of_each_network
# es: ordena las redes por nombre
# en: sorts the networks by name
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return {name: norms[name] for name in sorted(norms)}
