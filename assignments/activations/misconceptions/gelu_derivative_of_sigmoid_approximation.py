# fails: gelu_derivative_values
# es: deriva la aproximación con la sigmoide de 1.702 x
# en: differentiates the approximation by the sigmoid of 1.702 x
def gelu_derivative(x):
    s = torch.sigmoid(1.702 * x)
    return s + 1.702 * x * s * torch.sigmoid(-1.702 * x)
