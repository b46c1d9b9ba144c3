# fails: nothing
# es: mide en la propia red y lo devuelve todo a su sitio
# en: measures in the network itself and puts everything back
def norms_by_network(models, x, y):
    result = {}
    for name in models:
        model = models[name]
        buffers = {key: value.clone() for key, value in model.state_dict().items()}
        modes = [(module, module.training) for module in model.modules()]
        old = [p.grad for p in model.parameters()]
        model.train()
        for p in model.parameters():
            p.grad = None
        F.cross_entropy(model(x), y).backward()
        values = []
        for layer in model:
            if isinstance(layer, nn.Linear):
                values.append(torch.linalg.vector_norm(layer.weight.grad))
        result[name] = torch.stack(values)
        model.load_state_dict(buffers)
        for module, mode in modes:
            module.training = mode
        for p, grad in zip(model.parameters(), old):
            p.grad = grad
    return result
