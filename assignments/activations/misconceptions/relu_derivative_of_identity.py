# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails
# es: da 1 en todas partes
# en: gives 1 everywhere
def relu_derivative(x):
    return torch.ones_like(x)
