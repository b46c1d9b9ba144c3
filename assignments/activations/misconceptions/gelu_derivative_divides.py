# fails: gelu_derivative_at_zero
# es: saca Phi(x) dividiendo la función por x, y en x = 0 sale nan
# en: gets Phi(x) by dividing the function by x, and at x = 0 that is nan
def gelu_derivative(x):
    value = 0.5 * x * (1 + torch.erf(x / math.sqrt(2)))
    return value / x + x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
