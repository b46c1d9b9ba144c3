# fails: nothing
# es: entrada por entrada, en un bucle de Python
# en: entry by entry, in a Python loop
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    with torch.no_grad():
        for p, v in zip(parameters, velocities):
            if p.grad is None:
                continue
            weights, velocity, gradient = p.view(-1), v.view(-1), p.grad.reshape(-1)
            for j in range(len(weights)):
                velocity[j] = momentum * velocity[j] + gradient[j]
                weights[j] = weights[j] - lr * velocity[j]
