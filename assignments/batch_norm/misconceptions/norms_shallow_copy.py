# fails: networks_stay_as_they_were
# es: hace una copia que comparte los tensores con la red
# en: makes a copy that shares its tensors with the network
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.copy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
