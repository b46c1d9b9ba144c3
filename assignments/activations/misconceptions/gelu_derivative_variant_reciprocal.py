# fails: nothing
# es: divide por la exponencial en lugar de multiplicar
# en: divides by the exponential in place of multiplying
def gelu_derivative(x):
    return 0.5 + 0.5 * torch.erf(x * 2**-0.5) + x / (torch.exp(x * x / 2) * math.sqrt(2 * math.pi))
