# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: la pendiente está a la derecha y el 1 a la izquierda
# en: the slope is on the right and the 1 on the left
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, torch.full_like(x, negative_slope), torch.ones_like(x))
