# fails: networks_stay_as_they_were
# es: devuelve las estadísticas a su sitio y deja la red en modo entrenamiento
# en: puts the statistics back and leaves the network in training mode
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = model
        state = copy.deepcopy(model.state_dict())
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
        net.load_state_dict(state)
    return norms
