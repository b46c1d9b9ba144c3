# fails: nothing
# es: elige los pesos por su número de ejes
# en: picks the weights by their number of axes
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([p.grad.flatten().norm(p=2) for _, p in net.named_parameters() if p.dim() == 2])
    return norms
