# fails: nothing
# es: junta todo en un vector y lo reparte de nuevo
# en: joins everything in a vector and hands it out again
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    chosen = [i for i, p in enumerate(parameters) if p.grad is not None]
    if not chosen:
        return
    ps, vs = [parameters[i] for i in chosen], [velocities[i] for i in chosen]
    velocity = momentum * torch.cat([v.reshape(-1) for v in vs]) + torch.cat([p.grad.reshape(-1) for p in ps])
    sizes = [p.numel() for p in ps]
    for p, v, part in zip(ps, vs, torch.split(velocity, sizes)):
        v[...] = part.reshape(v.shape)
        with torch.no_grad():
            p -= lr * v
