# fails: gelu_derivative_values
# es: olvida dividir por la raíz de 2 dentro de erf
# en: forgets to divide by the root of 2 inside erf
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x)) + x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
