# fails: nothing
# es: exponencial de dos softplus
# en: exponential of two softplus
def sigmoid_derivative(x):
    return (-(F.softplus(x) + F.softplus(-x))).exp()
