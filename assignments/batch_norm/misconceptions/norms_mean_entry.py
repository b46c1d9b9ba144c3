# fails: norms_of_each_network
# es: da la media de los valores absolutos
# en: gives the mean of the absolute values
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.abs().mean() for layer in net if isinstance(layer, nn.Linear)])
    return norms
