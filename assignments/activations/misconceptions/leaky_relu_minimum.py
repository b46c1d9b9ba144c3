# fails: leaky_relu_values, leaky_relu_in_backward
# es: aplica la pendiente a lo positivo y no a lo negativo
# en: applies the slope to the positive and not to the negative
def leaky_relu(x, negative_slope=0.01):
    return torch.minimum(x, negative_slope * x)
