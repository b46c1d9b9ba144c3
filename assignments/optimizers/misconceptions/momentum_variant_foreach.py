# fails: nothing
# es: todas las listas de una vez, con torch._foreach
# en: all lists at once, with torch._foreach
def sgd_momentum_step(parameters, velocities, lr, momentum=0.9):
    pairs = [(p, v) for p, v in zip(parameters, velocities) if p.grad is not None]
    with torch.no_grad():
        torch._foreach_mul_([v for _, v in pairs], momentum)
        torch._foreach_add_([v for _, v in pairs], [p.grad for p, _ in pairs])
        torch._foreach_add_([p for p, _ in pairs], [v for _, v in pairs], alpha=-lr)
