# fails: momentum_without_gradients
# es: toma None por un gradiente igual a 0: el parámetro sigue moviéndose con su velocidad
# en: takes None for a gradient of 0: the parameter goes on moving with its velocity
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            g = torch.zeros_like(p) if p.grad is None else p.grad
            v.mul_(momentum).add_(g)
            p.sub_(lr * v)
