# fails: elu_derivative_values, elu_derivative_at_zero, elu_derivative_tails
# es: multiplica por alpha también a la derecha
# en: multiplies by alpha on the right too
def elu_derivative(x, alpha=1.0):
    return alpha * torch.exp(x.clamp(max=0))
