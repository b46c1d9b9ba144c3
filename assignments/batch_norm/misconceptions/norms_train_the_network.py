# fails: networks_stay_as_they_were
# es: da un paso de SGD con el gradiente que mide
# en: takes a step of SGD with the gradient that it measures
def norms_by_network(models, x, y):
    norms = {}
    for name, model in models.items():
        net = model
        mode, state = model.training, copy.deepcopy(dict(model.named_buffers()))
        net.train()
        net.zero_grad()
        F.cross_entropy(net(x), y).backward()
        norms[name] = torch.stack([layer.weight.grad.norm() for layer in net if isinstance(layer, nn.Linear)])
        torch.optim.SGD(net.parameters(), lr=0.1).step()
        net.load_state_dict(state, strict=False)
        net.train(mode)
    return norms
