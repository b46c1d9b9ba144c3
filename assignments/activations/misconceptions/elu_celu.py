# fails: elu_values
# es: divide x por alpha dentro de la exponencial
# en: divides x by alpha inside the exponential
def elu(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0) / alpha))
