# fails: gelu_derivative_values
# es: olvida el segundo sumando: devuelve Phi(x)
# en: forgets the second term: returns Phi(x)
def gelu_derivative(x):
    return 0.5 * (1 + torch.erf(x / math.sqrt(2)))
