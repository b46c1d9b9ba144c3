# fails: sigmoid_derivative_values, sigmoid_derivative_tails
# es: devuelve la sigmoide misma
# en: returns the sigmoid itself
def sigmoid_derivative(x):
    return torch.sigmoid(x)
