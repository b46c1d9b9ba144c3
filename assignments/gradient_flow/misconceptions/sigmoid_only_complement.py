# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: olvida un factor: 1 - s
# en: forgets a factor: 1 - s
def sigmoid_derivative(x):
    return 1 - torch.sigmoid(x)
