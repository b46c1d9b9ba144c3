# fails: nothing
# es: usa autograd.grad sobre la copia
# en: uses autograd.grad on the copy
def norms_by_network(models, x, y):
    def norms_of(model):
        net = copy.deepcopy(model).train()
        weights = [m.weight for m in net.modules() if type(m) is nn.Linear]
        grads = torch.autograd.grad(nn.CrossEntropyLoss()(net(x), y), weights)
        return torch.tensor([float((g**2).sum().sqrt()) for g in grads], dtype=torch.float64)

    return {name: norms_of(model) for name, model in models.items()}
