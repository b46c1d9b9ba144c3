# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails
# es: da 0 en todas partes
# en: gives 0 everywhere
def relu_derivative(x):
    return torch.zeros_like(x)
