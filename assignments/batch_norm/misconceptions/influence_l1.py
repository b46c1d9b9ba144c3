# fails: influence_in_training, influence_in_evaluation
# es: da la norma L1
# en: gives the L1 norm
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.abs().sum(dim=1))
    return torch.stack(rows)
