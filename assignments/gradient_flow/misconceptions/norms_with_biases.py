# fails: norm_of_each_weight
# es: mezcla los sesgos con los pesos
# en: mixes biases with weights
# hint es: los sesgos tienen un solo eje: quédate con los parámetros de dos
# hint en: biases have one axis: keep the parameters with two
def gradient_norms(model, x, y, loss_fn=F.cross_entropy):
    model.zero_grad()
    loss_fn(model(x), y).backward()
    return torch.stack([p.grad.norm() for p in model.parameters()])
