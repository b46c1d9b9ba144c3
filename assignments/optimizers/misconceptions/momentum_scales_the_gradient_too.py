# fails: momentum_weights, momentum_velocities
# es: multiplica por momentum también el gradiente nuevo
# en: multiplies the new gradient by momentum too
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.add_(p.grad).mul_(momentum)
            p.sub_(lr * v)
