# fails: norms_of_each_network
# es: mezcla los sesgos con los pesos
# en: mixes biases in with the weights
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([p.grad.norm() for p in net.parameters()])
    return norms
