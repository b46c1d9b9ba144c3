# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: signo cambiado: s (1 + s)
# en: wrong sign: s (1 + s)
def sigmoid_derivative(x):
    s = torch.sigmoid(x)
    return s * (1 + s)
