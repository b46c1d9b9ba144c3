# fails: momentum_touches_nothing_else
# es: quita requires_grad a los parámetros
# en: takes requires_grad from the parameters
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    for p, v in zip(parameters, velocities):
        if p.grad is None:
            continue
        p.requires_grad_(False)
        v.mul_(momentum).add_(p.grad)
        p.sub_(lr * v)
