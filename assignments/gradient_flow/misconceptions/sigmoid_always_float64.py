# fails: sigmoid_derivative_dtype_and_input
# es: devuelve siempre float64
# en: always returns float64
def sigmoid_derivative(x):
    s = torch.sigmoid(x.double())
    return s * (1 - s)
