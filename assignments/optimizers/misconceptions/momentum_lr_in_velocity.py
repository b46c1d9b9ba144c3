# fails: momentum_velocities
# es: mete la tasa de aprendizaje en la velocidad
# en: puts the learning rate into the velocity
# hint es: con tasa constante da igual, pero si la tasa cambia no: la velocidad suma gradientes, y lr se aplica al dar el paso
# hint en: with a constant rate it makes no difference, but with a changing one it does: the velocity adds gradients, and lr is applied when the step is taken
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v.mul_(momentum).add_(lr * p.grad)
            p.sub_(v)
