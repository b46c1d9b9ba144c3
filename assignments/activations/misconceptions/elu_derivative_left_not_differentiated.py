# fails: elu_derivative_values, elu_derivative_at_zero, elu_derivative_tails
# es: a la izquierda devuelve la función sin derivar
# en: returns the function, not differentiated, on the left
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, torch.ones_like(x), alpha * torch.expm1(x.clamp(max=0)))
