# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: la pendiente es 0.1 si no se dice otra cosa, no 0.01
# en: the slope is 0.1 unless told otherwise, not 0.01
def leaky_relu_derivative(x, negative_slope=0.1):
    return torch.where(x > 0, torch.ones_like(x), torch.full_like(x, negative_slope))
