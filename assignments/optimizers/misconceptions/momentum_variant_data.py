# fails: nothing
# es: usa p.data y cambia las velocidades de la lista
# en: uses p.data and replaces the velocities in the list
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    for i in range(len(parameters)):
        if parameters[i].grad is not None:
            velocities[i] = momentum * velocities[i] + parameters[i].grad
            parameters[i].data -= lr * velocities[i]
