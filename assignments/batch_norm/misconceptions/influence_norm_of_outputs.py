# fails: influence_in_training, influence_in_evaluation
# es: deriva la norma de las salidas y no su suma
# en: differentiates the norm of the outputs, not their sum
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).norm(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
