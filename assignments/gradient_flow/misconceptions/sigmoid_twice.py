# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: aplica la sigmoide dos veces
# en: applies the sigmoid twice
def sigmoid_derivative(x):
    s = torch.sigmoid(torch.sigmoid(x))
    return s * (1 - s)
