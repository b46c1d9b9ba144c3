# fails: norms_of_each_network
# es: suma la pérdida del lote en lugar de promediarla
# en: adds the batch's loss up instead of averaging it
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y, reduction="sum").backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
