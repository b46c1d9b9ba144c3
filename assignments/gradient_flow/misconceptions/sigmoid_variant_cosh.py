# fails: nothing
# es: mediante el coseno hiperbólico
# en: through the hyperbolic cosine
def sigmoid_derivative(x):
    return 0.25 / torch.cosh(x / 2) ** 2
