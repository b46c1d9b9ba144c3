# fails: nothing
# es: torch.no_grad como decorador, y copy_
# en: torch.no_grad as a decorator, and copy_
@torch.no_grad()
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    for p, v in zip(parameters, velocities):
        if p.grad is not None:
            v.copy_(p.grad + momentum * v)
            p.copy_(p - lr * v)
