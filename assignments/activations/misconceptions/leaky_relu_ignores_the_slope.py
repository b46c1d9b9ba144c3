# fails: leaky_relu_values
# es: usa siempre 0.01, no la pendiente que se pasa
# en: always uses 0.01, not the slope that is passed
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, 0.01 * x)
