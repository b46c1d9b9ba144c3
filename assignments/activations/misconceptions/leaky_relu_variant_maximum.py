# fails: nothing
# es: el mayor de x y pendiente por x
# en: the larger of x and slope times x
def leaky_relu(x, negative_slope=0.01):
    return torch.maximum(x, negative_slope * x)
