# fails: norms_of_each_network
# es: da la mayor entrada del gradiente
# en: gives the largest entry of the gradient
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.abs().max() for layer in net if isinstance(layer, nn.Linear)])
    return norms
