# fails: influence_in_training
# es: pone en las filas las entradas y en las columnas las salidas
# en: puts inputs in the rows and outputs in the columns
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows).T
