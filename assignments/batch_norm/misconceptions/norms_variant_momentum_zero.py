# fails: nothing
# es: pone a cero el momentum de las capas de normalización mientras mide
# en: sets the momentum of the normalisation layers to zero while it measures
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        momenta = {m: m.momentum for m in model.modules() if hasattr(m, "running_mean")}
        was_training = model.training
        for m in momenta:
            m.momentum = 0.0
        model.train()
        linears = [m for m in model.modules() if isinstance(m, nn.Linear)]
        grads = torch.autograd.grad(F.cross_entropy(model(x), y), [m.weight for m in linears])
        model.train(was_training)
        for m, momentum in momenta.items():
            m.momentum = momentum
        norms[name] = torch.stack([g.norm() for g in grads])
    return norms
