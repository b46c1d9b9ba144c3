# fails: momentum_velocities
# es: guarda la velocidad con la tasa y el signo del paso: v = momentum v - lr g
# en: keeps the velocity with the rate and the sign of the step: v = momentum v - lr g
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).sub_(lr * p.grad)
            p.add_(v)
