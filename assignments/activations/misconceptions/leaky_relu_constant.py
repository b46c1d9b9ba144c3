# fails: leaky_relu_values, leaky_relu_in_backward
# es: a la izquierda da una constante, la pendiente con signo menos
# en: gives a constant on the left, minus the slope
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, 0 * x - negative_slope)
