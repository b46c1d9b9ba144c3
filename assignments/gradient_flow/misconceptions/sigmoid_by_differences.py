# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: diferencias finitas en vez de la fórmula
# en: finite differences in place of the formula
def sigmoid_derivative(x, h=1e-4):
    return (torch.sigmoid(x + h) - torch.sigmoid(x - h)) / (2 * h)
