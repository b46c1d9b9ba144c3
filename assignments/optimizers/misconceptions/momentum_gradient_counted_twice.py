# fails: momentum_weights
# es: da el paso con la velocidad nueva más el gradiente
# en: takes the step with the new velocity plus the gradient
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * (v + p.grad))
