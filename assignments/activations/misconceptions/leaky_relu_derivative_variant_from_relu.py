# fails: nothing
# es: a partir de la derivada de ReLU
# en: from the derivative of ReLU
def leaky_relu_derivative(x, negative_slope=0.01):
    right = relu_derivative(x)
    return right + negative_slope * (1 - right)
