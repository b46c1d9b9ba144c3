# fails: norms_of_each_network
# es: aplica una softmax antes de la entropía cruzada
# en: applies a softmax before the cross-entropy
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = copy.deepcopy(model)
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x).softmax(dim=1), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
