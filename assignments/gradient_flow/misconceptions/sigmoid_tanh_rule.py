# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: usa la regla de tanh, 1 - s²
# en: uses tanh's rule, 1 - s²
def sigmoid_derivative(x):
    s = torch.sigmoid(x)
    return 1 - s**2
