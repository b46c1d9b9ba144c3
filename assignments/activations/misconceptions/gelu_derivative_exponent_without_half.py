# fails: gelu_derivative_values
# es: en la densidad falta el 1/2 del exponente
# en: the 1/2 of the exponent is missing in the density
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * torch.exp(-x * x) / math.sqrt(2 * math.pi)
