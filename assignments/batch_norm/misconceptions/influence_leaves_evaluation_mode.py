# fails: influence_leaves_the_model
# es: mide en una copia, pero deja el modelo en modo evaluación
# en: measures on a copy, but leaves the model in evaluation mode
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    model.eval()
    return torch.stack(rows)
