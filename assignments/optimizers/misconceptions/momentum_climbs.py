# fails: momentum_weights, momentum_without_gradients, momentum_touches_nothing_else
# es: suma el paso en vez de restarlo: sube por la pérdida
# en: adds the step instead of subtracting it: climbs the loss
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(p.grad)
            p.add_(lr * v)
