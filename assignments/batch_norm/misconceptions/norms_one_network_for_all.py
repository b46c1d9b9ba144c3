# fails: norms_of_each_network
# es: da a todas las redes las normas de la última
# en: gives all networks the norms of the last
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return {name: norms[list(models)[-1]] for name in models}
