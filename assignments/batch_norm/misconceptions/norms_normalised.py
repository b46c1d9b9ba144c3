# fails: norms_of_each_network
# es: divide las normas entre la de la última capa
# en: divides the norms by that of the last layer
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return {name: values / values[-1] for name, values in norms.items()}
