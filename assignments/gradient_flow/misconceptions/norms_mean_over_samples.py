# fails: norm_of_each_weight
# es: promedia las normas de cada muestra
# en: averages the norms of each sample
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    rows = []
    for i in range(len(x)):
        model.zero_grad()
        loss_fn(model(x[i : i + 1]), y[i : i + 1]).backward()
        rows.append(torch.stack([p.grad.norm() for p in model.parameters() if p.ndim == 2]))
    return torch.stack(rows).mean(0)
