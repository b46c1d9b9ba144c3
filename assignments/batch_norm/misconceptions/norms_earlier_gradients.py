# fails: norms_of_each_network
# es: suma el gradiente a los que la red tenía de antes
# en: adds the gradient to those that the network held before
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        for p, given in zip(net.parameters(), model.parameters()):
            p.grad = None if given.grad is None else given.grad.clone()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
