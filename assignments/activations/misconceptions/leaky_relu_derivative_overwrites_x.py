# fails: leaky_relu_derivative_dtype_and_input
# es: escribe la derivada en el propio x
# en: writes the derivative into x itself
# symptom: caller_changed
def leaky_relu_derivative(x, negative_slope=0.01):
    positive = x > 0
    x.fill_(negative_slope)
    x[positive] = 1.0
    return x
