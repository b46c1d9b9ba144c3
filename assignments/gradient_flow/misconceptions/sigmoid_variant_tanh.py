# fails: nothing
# es: mediante la tangente hiperbólica
# en: through the hyperbolic tangent
def sigmoid_derivative(x):
    return 0.25 * (1 - torch.tanh(x / 2) ** 2)
