# fails: leaky_relu_values, leaky_relu_in_backward
# es: a la izquierda sale positivo: el signo de la pendiente está cambiado
# en: is positive on the left: the sign of the slope is wrong
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, -negative_slope * x)
