# fails: norm_of_each_weight
# es: mira solo un módulo de cada dos
# en: looks at every second module only
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([m.weight.grad.norm() for i, m in enumerate(model) if i % 2 == 0 and isinstance(m, nn.Linear)])
