# fails: nothing
# es: un bucle sobre las entradas
# en: a loop over the entries
def elu_derivative(x, alpha=1.0):
    slopes = [1.0 if value > 0 else alpha * math.exp(value) for value in x.flatten().tolist()]
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)
