# fails: momentum_without_gradients
# es: no salta los parámetros sin gradiente
# en: does not skip parameters without a gradient
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
