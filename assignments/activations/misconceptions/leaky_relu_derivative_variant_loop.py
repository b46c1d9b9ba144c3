# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def leaky_relu_derivative(x, negative_slope=0.01):
    slopes = [1.0 if value > 0 else negative_slope for value in x.flatten().tolist()]
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)
