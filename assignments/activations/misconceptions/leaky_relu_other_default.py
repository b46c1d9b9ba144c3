# fails: leaky_relu_values, leaky_relu_in_backward
# es: la pendiente es 0.1 si no se dice otra cosa, no 0.01
# en: the slope is 0.1 unless told otherwise, not 0.01
def leaky_relu(x, negative_slope=0.1):
    return torch.where(x > 0, x, negative_slope * x)
