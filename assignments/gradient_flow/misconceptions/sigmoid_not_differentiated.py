# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: devuelve la sigmoide misma
# en: returns the sigmoid itself
def sigmoid_derivative(x):
    return torch.sigmoid(x)
