# fails: momentum_weights, momentum_velocities, momentum_without_gradients, momentum_touches_nothing_else
# es: modifica los parámetros sin torch.no_grad()
# en: changes the parameters without torch.no_grad()
# hint es: PyTorch no deja modificar una hoja con requires_grad mientras graba operaciones: pon el cuerpo dentro de with torch.no_grad()
# hint en: PyTorch does not let a leaf with requires_grad be changed while it records operations: put the body within with torch.no_grad()
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    for p, v in zip(parameters, velocities):
        if p.grad is None:
            continue
        v.mul_(momentum).add_(p.grad)
        p.sub_(lr * v)
