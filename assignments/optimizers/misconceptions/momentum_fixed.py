# fails: momentum_weights, momentum_velocities
# es: usa 0.9 en vez del momentum recibido
# en: uses 0.9 instead of the momentum that was given
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(0.9).add_(p.grad)
            p.sub_(lr * v)
