# fails: networks_stay_as_they_were
# es: mide en la propia red: las estadísticas y el modo quedan cambiados
# en: measures in the network itself: its statistics and mode end changed
# symptom: validation_changes_the_model
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = model
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
    return norms
