# fails: gelu_values, gelu_in_backward
# es: devuelve la función de distribución, sin multiplicar por x
# en: returns the distribution function, not multiplied by x
def gelu(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2)))
