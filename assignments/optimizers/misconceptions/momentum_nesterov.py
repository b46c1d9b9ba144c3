# fails: momentum_weights
# es: da el paso de Nesterov: con el gradiente más momentum por la velocidad nueva
# en: takes Nesterov's step: with the gradient plus momentum times the new velocity
# hint es: Nesterov es otro método (nesterov=True en PyTorch): aquí el paso es lr por la velocidad, y nada más
# hint en: Nesterov's is another method (nesterov=True in PyTorch): here the step is lr times the velocity, and nothing else
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(p.grad)
            p.sub_(lr * (p.grad + momentum * v))
