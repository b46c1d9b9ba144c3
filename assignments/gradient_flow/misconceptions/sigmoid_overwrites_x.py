# fails: sigmoid_derivative_dtype_and_input
# es: calcula sobre el propio x
# en: computes on x itself
def sigmoid_derivative(x):
    x.sigmoid_()
    return x.mul_(1 - x)
