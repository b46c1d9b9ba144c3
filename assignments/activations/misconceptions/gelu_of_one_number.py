# fails: gelu_values, gelu_in_backward
# es: usa la función de distribución de la media de x
# en: uses the distribution function of the mean of x
def gelu(x):
    return 0.5 * x * (1 + torch.erf(x.mean() / math.sqrt(2)))
