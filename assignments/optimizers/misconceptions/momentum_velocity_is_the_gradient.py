# fails: momentum_weights, momentum_velocities
# es: pone el gradiente en el lugar de la velocidad: de lo acumulado no queda nada
# en: puts the gradient in the velocity's place: nothing is left of what was gathered
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.copy_(p.grad)
            p.sub_(lr * v)
