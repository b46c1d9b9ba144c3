# fails: norm_without_gradients
# es: recorre dos veces el generador: la segunda vez está vacío
# en: walks the generator twice: the second time it is empty
def global_norm(parameters):
    if all(p.grad is None for p in parameters):
        return torch.tensor(0.0)
    return torch.cat([p.grad.flatten() for p in parameters if p.grad is not None]).norm()
