# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: pone 0 en cuanto |x| > 5
# en: sets 0 as soon as |x| > 5
def sigmoid_derivative(x):
    s = torch.sigmoid(x)
    return torch.where(x.abs() > 5, torch.zeros_like(x), s * (1 - s))
