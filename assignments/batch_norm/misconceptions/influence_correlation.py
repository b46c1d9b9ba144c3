# fails: influence_in_training, influence_in_evaluation
# es: da la correlación entre las salidas de las muestras
# en: gives the correlation between the samples' outputs
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.corrcoef(net(x).detach())
