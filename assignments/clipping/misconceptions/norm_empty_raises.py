# fails: norm_without_gradients
# es: no prevé que falten todos los gradientes
# en: does not foresee that all gradients may be missing
def global_norm(parameters):
    return torch.stack([p.grad.norm() for p in parameters if p.grad is not None]).norm()
