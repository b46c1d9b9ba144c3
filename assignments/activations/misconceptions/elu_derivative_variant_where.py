# fails: nothing
# es: con where: aquí la rama que desborda no se elige y nadie la deriva
# en: by where: here the branch that overflows is not chosen and nobody differentiates it
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, torch.ones_like(x), alpha * torch.exp(x))
