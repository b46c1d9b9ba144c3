# fails: influence_in_training, influence_in_evaluation
# es: deriva la suma de las salidas de todas las muestras
# en: differentiates the sum of the outputs of all samples
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums.sum(), x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
