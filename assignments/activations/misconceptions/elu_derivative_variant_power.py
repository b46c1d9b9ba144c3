# fails: nothing
# es: la potencia de una exponencial de exponente acotado
# en: a power with a bounded exponent
def elu_derivative(x, alpha=1.0):
    left = alpha * torch.pow(torch.full_like(x, math.e), torch.minimum(x, torch.zeros_like(x)))
    return left.masked_fill(x > 0, 1.0)
