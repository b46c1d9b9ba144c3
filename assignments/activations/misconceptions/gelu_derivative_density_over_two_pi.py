# fails: gelu_derivative_values
# es: divide la densidad por 2 pi y no por su raíz
# en: divides the density by 2 pi and not by its root
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * torch.exp(-0.5 * x * x) / (2 * math.pi)
