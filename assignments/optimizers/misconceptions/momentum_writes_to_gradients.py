# fails: momentum_touches_nothing_else
# es: acumula la velocidad en el propio gradiente
# en: gathers the velocity in the gradient itself
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            p.grad.add_(v, alpha=momentum)
            v.copy_(p.grad)
            p.sub_(lr * v)
