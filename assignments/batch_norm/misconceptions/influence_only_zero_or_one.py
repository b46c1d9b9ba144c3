# fails: influence_in_training, influence_in_evaluation
# es: dice solo si hay influencia o no
# en: only says whether there is influence or not
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return (torch.stack(rows) > 1e-12).double()
