# fails: norms_of_each_network
# es: mide después de que una primera pasada haya dado un paso
# en: measures after a first pass has taken a step
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        torch.optim.SGD(net.parameters(), lr=0.1).step()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
