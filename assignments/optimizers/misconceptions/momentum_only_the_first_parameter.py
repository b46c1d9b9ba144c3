# fails: momentum_weights, momentum_velocities, momentum_without_gradients, momentum_touches_nothing_else
# es: actualiza solo el primer parámetro
# en: updates the first parameter alone
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                return
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
            return
