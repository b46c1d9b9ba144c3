# fails: momentum_weights, momentum_without_gradients
# es: da el paso con la velocidad de antes de actualizarla
# en: takes the step with the velocity from before its update
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            p.sub_(lr * v)
            v.mul_(momentum).add_(p.grad)
