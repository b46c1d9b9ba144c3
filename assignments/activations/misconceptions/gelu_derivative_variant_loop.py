# fails: nothing
# es: un bucle con el módulo math
# en: a loop with the math module
def gelu_derivative(x):
    slopes = []
    for value in x.flatten().tolist():
        distribution = 0.5 * (1 + math.erf(value / math.sqrt(2)))
        density = math.exp(-0.5 * value * value) / math.sqrt(2 * math.pi)
        slopes.append(distribution + value * density)
    return torch.tensor(slopes, dtype=x.dtype).reshape(x.shape)
