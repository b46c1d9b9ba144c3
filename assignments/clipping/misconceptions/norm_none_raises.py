# fails: norm_without_gradients
# es: no salta los parámetros sin gradiente
# en: does not skip parameters without a gradient
def global_norm(parameters):
    return torch.cat([p.grad.flatten() for p in parameters]).norm()
