# fails: nothing
# es: exponencial de -|x|, que no desborda
# en: exponential of -|x|, which does not overflow
def sigmoid_derivative(x):
    e = torch.exp(-x.abs())
    return e / (1 + e) ** 2
