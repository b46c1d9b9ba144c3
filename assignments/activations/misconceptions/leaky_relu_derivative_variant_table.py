# fails: nothing
# es: busca en una tabla de dos valores
# en: looks up a table of two values
def leaky_relu_derivative(x, negative_slope=0.01):
    table = torch.tensor([negative_slope, 1.0], dtype=x.dtype)
    return table[(x > 0).long()]
