# fails: influence_in_training, influence_in_evaluation
# es: promedia las salidas de cada muestra en lugar de sumarlas
# en: averages the outputs of each sample instead of adding them up
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).mean(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
