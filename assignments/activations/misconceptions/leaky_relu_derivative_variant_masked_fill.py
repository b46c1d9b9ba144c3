# fails: nothing
# es: con masked_fill sobre un tensor de unos
# en: by masked_fill on a tensor of ones
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.ones_like(x).masked_fill(x <= 0, negative_slope)
