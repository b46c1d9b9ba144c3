# fails: nothing
# es: con números de Python y una conversión al tipo de x
# en: with Python's numbers and a conversion to the dtype of x
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, 1.0, negative_slope).to(x.dtype)
