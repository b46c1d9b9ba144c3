# fails: momentum_without_gradients
# es: rellena con ceros los gradientes que faltan
# en: fills missing gradients with zeros
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                p.grad = torch.zeros_like(p)
                continue
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
