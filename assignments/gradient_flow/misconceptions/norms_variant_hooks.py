# fails: nothing
# es: ganchos que reciben el gradiente de cada peso
# en: hooks that receive each weight's gradient
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad(set_to_none=True)
    seen = {}
    weights = [p for p in model.parameters() if p.dim() == 2]
    hooks = [p.register_hook(lambda g, i=i: seen.__setitem__(i, g.norm())) for i, p in enumerate(weights)]
    loss_fn(model(x), y).backward()
    for hook in hooks:
        hook.remove()
    return torch.stack([seen[i] for i in range(len(weights))])
