# fails: influence_in_training
# es: mide siempre como en evaluación, donde ninguna muestra depende de otra
# en: always measures as in evaluation, where no sample depends on another
def influence(model, x):
    net = copy.deepcopy(model).eval()
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
