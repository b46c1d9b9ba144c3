# fails: sigmoid_derivative_tails
# es: recorta el exponente en 700, que no cabe en float32
# en: clamps the exponent at 700, too much for float32
def sigmoid_derivative(x):
    e = torch.exp(x.clamp(-700, 700))
    return e / (1 + e) / (1 + e)
