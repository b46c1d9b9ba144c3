# fails: norms_of_each_network
# es: divide entre la norma de los pesos
# en: divides by the norm of the weights
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() / layer.weight.detach().norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
