# fails: elu_derivative_values, elu_derivative_at_zero, elu_derivative_tails
# es: da alpha * exp(-|x|) también a la derecha
# en: gives alpha * exp(-|x|) on the right too
def elu_derivative(x, alpha=1.0):
    return alpha * torch.exp(-x.abs())
