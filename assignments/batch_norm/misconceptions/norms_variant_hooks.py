# fails: nothing
# es: anota cada norma en un gancho del gradiente
# en: notes each norm in a hook of the gradient
def norms_by_network(models, x, y):
    found = dict.fromkeys(models)
    for name, model in copy.deepcopy(dict(models)).items():
        model.train()
        seen = {}
        linears = [layer for layer in model if isinstance(layer, nn.Linear)]
        for index, layer in enumerate(linears):
            layer.weight.register_hook(lambda grad, index=index: seen.__setitem__(index, grad.norm()))
        F.cross_entropy(model(x), y).backward()
        found[name] = torch.stack([seen[index] for index in range(len(linears))])
    return found
