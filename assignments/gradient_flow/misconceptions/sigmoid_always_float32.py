# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: devuelve siempre float32
# en: always returns float32
def sigmoid_derivative(x):
    s = torch.sigmoid(x.float())
    return s * (1 - s)
