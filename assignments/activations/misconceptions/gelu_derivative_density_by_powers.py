# fails: gelu_derivative_tails
# es: escribe la densidad como cociente de exponenciales, que para |x| grande es inf entre inf
# en: writes the density as a quotient of exponentials, which for large |x| is inf over inf
def gelu_derivative(x):
    density = torch.exp(x.abs()) / torch.exp(0.5 * x * x + x.abs()) / math.sqrt(2 * math.pi)
    return 0.5 * (1 + torch.erf(x / math.sqrt(2))) + x * density
