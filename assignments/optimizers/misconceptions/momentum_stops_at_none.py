# fails: momentum_without_gradients
# es: termina en el primer parámetro sin gradiente
# en: ends at the first parameter without a gradient
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                return
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
