# fails: influence_leaves_the_model
# es: mide en el propio modelo, y las estadísticas quedan cambiadas
# en: measures in the model itself, and its statistics end changed
# symptom: validation_changes_the_model
def influence(model, x):
    net = model
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
