# fails: nothing
# es: expm1 escrita con la tangente hiperbólica de la mitad
# en: expm1 written with the hyperbolic tangent of the half
def elu(x, alpha=1.0):
    t = torch.tanh(torch.minimum(x, torch.zeros_like(x)) / 2)
    return torch.where(x > 0, x, alpha * 2 * t / (1 - t))
