# fails: momentum_weights, momentum_velocities
# es: suma (1 - momentum) veces el gradiente: la velocidad es una media móvil y no crece
# en: adds (1 - momentum) times the gradient: the velocity is a running average and does not grow
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_((1 - momentum) * p.grad)
            p.sub_(lr * v)
