# fails: nothing
# es: where dos veces: una para el argumento y otra para el valor
# en: where twice: once for the argument and once for the value
def elu(x, alpha=1.0):
    harmless = torch.where(x > 0, torch.zeros_like(x), x)
    return torch.where(x > 0, x, alpha * (harmless.exp() - 1))
