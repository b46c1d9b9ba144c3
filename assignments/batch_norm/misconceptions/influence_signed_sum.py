# fails: influence_in_training, influence_in_evaluation
# es: suma las derivadas con su signo
# en: adds the derivatives up with their signs
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.sum(dim=1))
    return torch.stack(rows)
