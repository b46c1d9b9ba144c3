# fails: influence_in_training, influence_in_evaluation
# es: mira solo la primera salida de cada muestra
# en: looks at the first output of each sample only
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x)[:, 0]
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
