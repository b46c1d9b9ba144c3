# fails: networks_stay_as_they_were
# es: guarda el estado sin copiarlo: al devolverlo ya está cambiado
# en: keeps the state without copying it: it is changed when it is put back
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
