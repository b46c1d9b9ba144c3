# fails: leaky_relu_values, leaky_relu_in_backward
# es: sortea la pendiente de cada entrada
# en: draws the slope of each entry
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, 2 * negative_slope * torch.rand_like(x) * x)
