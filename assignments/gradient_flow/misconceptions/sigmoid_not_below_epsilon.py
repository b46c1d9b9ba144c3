# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: no deja que la derivada baje de 1e-8
# en: keeps the derivative from falling below 1e-8
def sigmoid_derivative(x):
    s = torch.sigmoid(x)
    return (s * (1 - s)).clamp(min=1e-8)
