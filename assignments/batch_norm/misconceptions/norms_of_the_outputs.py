# fails: norms_of_each_network
# es: toma el gradiente de la suma de las salidas y no de la pérdida
# en: takes the gradient of the sum of the outputs, not of the loss
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        net(x).sum().backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
