# fails: gelu_values, gelu_in_backward
# es: divide por 2 y no por su raíz dentro de erf
# en: divides by 2 and not by its root inside erf
def gelu(x):
    return 0.5 * x * (1 + torch.erf(x / 2))
