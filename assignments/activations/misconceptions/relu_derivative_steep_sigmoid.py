# fails: relu_derivative_at_zero
# es: usa una sigmoide muy empinada, que en x = 0 vale 0.5
# en: uses a very steep sigmoid, which is 0.5 at x = 0
# symptom: derivative_off_at_zero
def relu_derivative(x):
    return torch.sigmoid(1e12 * x)
