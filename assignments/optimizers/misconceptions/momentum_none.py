# fails: momentum_weights, momentum_velocities
# es: descenso sin inercia: la velocidad no se usa ni se actualiza
# en: descent without momentum: the velocity is neither used nor updated
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            p.sub_(lr * p.grad)
