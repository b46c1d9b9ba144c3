# fails: gelu_derivative_values
# es: a la densidad le falta el factor 1 / raíz(2 pi)
# en: the density lacks the factor 1 / sqrt(2 pi)
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * torch.exp(-0.5 * x * x)
