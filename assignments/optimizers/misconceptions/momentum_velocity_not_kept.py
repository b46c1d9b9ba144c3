# fails: momentum_weights, momentum_velocities
# es: no guarda la velocidad de un paso al siguiente
# en: does not keep the velocity from one step to the next
# hint es: v = ... solo cambia a qué apunta el nombre: modifica el tensor recibido (v.mul_(...).add_(...)) o guárdalo en velocities[i]
# hint en: v = ... only changes what the name points to: change the tensor that came in (v.mul_(...).add_(...)) or store it in velocities[i]
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            v = momentum * v + p.grad
            p.sub_(lr * v)
