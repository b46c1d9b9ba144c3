# fails: leaky_relu_values, leaky_relu_in_backward
# es: divide por la pendiente en lugar de multiplicar
# en: divides by the slope in place of multiplying
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, x / negative_slope)
