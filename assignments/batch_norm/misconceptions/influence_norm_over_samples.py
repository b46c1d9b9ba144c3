# fails: influence_in_training, influence_in_evaluation
# es: toma la norma a lo largo de las muestras
# en: takes the norm along the samples
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=0))
    return torch.stack(rows)
