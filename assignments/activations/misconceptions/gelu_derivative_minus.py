# fails: gelu_derivative_values
# es: resta el segundo sumando en lugar de sumarlo
# en: subtracts the second term in place of adding it
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) - x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
