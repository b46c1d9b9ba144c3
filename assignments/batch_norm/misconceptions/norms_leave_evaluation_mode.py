# fails: networks_stay_as_they_were
# es: devuelve las estadísticas a su sitio y deja la red siempre en modo evaluación
# en: puts the statistics back and always leaves the network in evaluation mode
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
        net.eval()
    return norms
