# fails: nothing
# es: a la izquierda, la función más alpha
# en: on the left, the function plus alpha
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, torch.ones_like(x), elu(x, alpha) + alpha)
