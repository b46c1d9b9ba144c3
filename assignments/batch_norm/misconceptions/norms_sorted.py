# fails: norms_of_each_network
# es: ordena las normas de menor a mayor
# en: sorts the norms in ascending order
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)]).sort().values
    return norms
