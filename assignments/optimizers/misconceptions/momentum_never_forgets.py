# fails: momentum_weights, momentum_velocities
# es: suma los gradientes sin multiplicar la velocidad por momentum
# en: adds up gradients without multiplying the velocity by momentum
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.add_(p.grad)
            p.sub_(lr * v)
