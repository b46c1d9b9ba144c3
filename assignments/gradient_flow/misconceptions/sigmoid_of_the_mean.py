# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: devuelve un solo número, la media
# en: returns a single number, the mean
def sigmoid_derivative(x):
    s = torch.sigmoid(x)
    return (s * (1 - s)).mean()
