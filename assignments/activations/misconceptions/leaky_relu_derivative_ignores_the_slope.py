# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: usa siempre 0.01, no la pendiente que se pasa
# en: always uses 0.01, not the slope that is passed
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, torch.ones_like(x), torch.full_like(x, 0.01))
