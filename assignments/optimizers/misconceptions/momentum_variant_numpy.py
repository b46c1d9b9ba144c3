# fails: nothing
# es: con NumPy, sobre la misma memoria
# en: with NumPy, on the same memory
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    for p, v in zip(parameters, velocities):
        if p.grad is None:
            continue
        weights, velocity = p.detach().numpy(), v.numpy()
        velocity *= momentum
        velocity += p.grad.numpy()
        weights -= lr * velocity
