# fails: networks_stay_as_they_were
# es: devuelve el modo a su sitio, pero no las estadísticas
# en: puts the mode back, but not the statistics
# symptom: validation_changes_the_model
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = model
        mode = net.training
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
        net.train(mode)
    return norms
