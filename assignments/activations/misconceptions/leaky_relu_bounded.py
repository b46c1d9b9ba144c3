# fails: leaky_relu_values
# es: recorta lo negativo en -1
# en: caps the negative at -1
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, (negative_slope * x).clamp(min=-1))
