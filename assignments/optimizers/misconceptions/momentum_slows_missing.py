# fails: momentum_without_gradients
# es: frena la velocidad de los parámetros sin gradiente
# en: slows the velocity of parameters without a gradient
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                v.mul_(momentum)
                continue
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
