# fails: influence_in_training, influence_in_evaluation
# es: usa backward sin poner a cero el gradiente de x
# en: uses backward without setting the gradient of x to zero
def influence(model, x):
    net = copy.deepcopy(model)
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        sums[i].backward(retain_graph=True)
        rows.append(x.grad.norm(dim=1))
    return torch.stack(rows)
