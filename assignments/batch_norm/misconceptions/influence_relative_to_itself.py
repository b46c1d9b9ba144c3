# fails: influence_in_training, influence_in_evaluation
# es: divide cada fila entre la influencia propia
# en: divides each row by its own influence
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    matrix = torch.stack(rows)
    return matrix / matrix.diag()[:, None]
