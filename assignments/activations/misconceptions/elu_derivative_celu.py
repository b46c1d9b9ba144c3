# fails: elu_derivative_values, elu_derivative_at_zero
# es: deriva con x dividido por alpha dentro de la exponencial
# en: differentiates with x over alpha inside the exponential
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, torch.ones_like(x), torch.exp(x.clamp(max=0) / alpha))
