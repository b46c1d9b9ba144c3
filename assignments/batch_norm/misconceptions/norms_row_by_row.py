# fails: norms_of_each_network
# es: promedia las normas de los gradientes de cada muestra
# en: averages the norms of the gradients of each sample
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        weights = [layer.weight for layer in net if isinstance(layer, nn.Linear)]
        losses = F.cross_entropy(net(x), y, reduction="none")
        rows = [torch.autograd.grad(loss, weights, retain_graph=True) for loss in losses]
        norms[name] = torch.stack([torch.stack([g.norm() for g in layer]).mean() for layer in zip(*rows)])
    return norms
