# fails: elu_derivative_values, elu_derivative_at_zero, elu_derivative_tails
# es: devuelve la función sin derivar
# en: returns the function, not differentiated
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, x, alpha * torch.expm1(x.clamp(max=0)))
