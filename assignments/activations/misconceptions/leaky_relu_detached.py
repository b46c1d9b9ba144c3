# fails: leaky_relu_in_backward
# es: calcula bien los valores, pero fuera del alcance de autograd
# en: computes the right values, but out of autograd's reach
def leaky_relu(x, negative_slope=0.01):
    with torch.no_grad():
        return torch.where(x > 0, x, negative_slope * x)
