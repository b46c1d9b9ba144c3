# fails: norms_of_each_network
# es: junta el gradiente de los pesos con el del sesgo
# en: takes the gradient of weights and bias together
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([torch.cat([layer.weight.grad.flatten(), layer.bias.grad]).norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
