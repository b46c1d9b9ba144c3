# fails: networks_stay_as_they_were
# es: deja el modo como estaba, pero no las estadísticas
# en: leaves the mode as it was, but not the statistics
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = model
        state, mode = model.state_dict(), model.training
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
        net.load_state_dict(state)
        net.train(mode)
    return norms
