# fails: influence_in_evaluation
# es: mide siempre en modo entrenamiento
# en: always measures in training mode
# symptom: answer_depends_on_the_batch
def influence(model, x):
    net = copy.deepcopy(model).train()
    x = x.detach().clone().requires_grad_()
    sums = net(x).sum(dim=1)
    rows = []
    for i in range(len(x)):
        (gradient,) = torch.autograd.grad(sums[i], x, retain_graph=True)
        rows.append(gradient.norm(dim=1))
    return torch.stack(rows)
