# fails: momentum_touches_nothing_else
# es: pone a cero los gradientes tras el paso
# en: sets the gradients to zero after the step
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * v)
            p.grad.zero_()
