# fails: momentum_weights, momentum_without_gradients, momentum_touches_nothing_else
# es: reasigna el nombre p en vez de modificar el tensor
# en: binds the name p anew instead of changing the tensor
# symptom: weights_do_not_move
# hint es: p = ... crea otro tensor y el modelo no se entera: usa p.sub_(...) o p -= ... dentro de torch.no_grad()
# hint en: p = ... makes another tensor and the model never hears of it: use p.sub_(...) or p -= ... within torch.no_grad()
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(p.grad)
            p = p - lr * v
