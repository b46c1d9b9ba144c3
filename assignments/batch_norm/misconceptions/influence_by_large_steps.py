# fails: influence_in_training, influence_in_evaluation
# es: mueve cada muestra un paso grande en lugar de derivar
# en: moves each sample by a large step instead of differentiating
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        moved = x.detach().clone()
        moved[i] += 1.0
        rows.append((net(moved).sum(dim=1) - sums).detach().abs())
    return torch.stack(rows)
