# fails: nothing
# es: suma de logaritmos y exponencial
# en: sum of logarithms, then the exponential
def sigmoid_derivative(x):
    return torch.exp(F.logsigmoid(x) + F.logsigmoid(-x))
