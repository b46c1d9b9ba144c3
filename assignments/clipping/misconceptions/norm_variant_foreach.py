# fails: nothing
# es: usa las operaciones sobre listas de torch
# en: uses torch's operations on lists
def global_norm(parameters):
    gradients = [p.grad for p in parameters if p.grad is not None]
    if not gradients:
        return torch.tensor(0.0)
    return torch.stack(torch._foreach_norm(gradients)).square().sum().sqrt()
