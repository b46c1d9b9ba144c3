# fails: norms_of_each_network
# es: mide en modo evaluación
# en: measures in evaluation mode
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.eval()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
