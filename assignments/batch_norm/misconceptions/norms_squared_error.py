# fails: norms_of_each_network
# es: usa el error cuadrático y no la entropía cruzada
# en: uses the squared error, not the cross-entropy
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.mse_loss(net(x), F.one_hot(y, net(x).shape[1]).double()).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
