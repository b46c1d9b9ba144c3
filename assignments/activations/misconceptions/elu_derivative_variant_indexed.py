# fails: nothing
# es: unos, y la exponencial solo donde hace falta
# en: ones, and the exponential only where it is needed
def elu_derivative(x, alpha=1.0):
    out = torch.ones_like(x)
    left = x <= 0
    out[left] = alpha * torch.exp(x[left])
    return out
