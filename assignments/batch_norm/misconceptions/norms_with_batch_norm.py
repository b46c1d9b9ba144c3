# fails: norms_of_each_network
# es: cuenta también las capas de normalización
# en: counts the normalisation layers too
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if hasattr(layer, "weight")])
    return norms
