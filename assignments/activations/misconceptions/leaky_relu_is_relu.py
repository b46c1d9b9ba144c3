# fails: leaky_relu_values, leaky_relu_in_backward
# es: a la izquierda da 0, como ReLU
# en: gives 0 on the left, as ReLU does
def leaky_relu(x, negative_slope=0.01):
    return torch.where(x > 0, x, 0 * x)
