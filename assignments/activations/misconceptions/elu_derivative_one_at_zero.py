# fails: elu_derivative_at_zero
# es: en x = 0 da 1: usa x >= 0
# en: gives 1 at x = 0: it uses x >= 0
# symptom: derivative_off_at_zero
def elu_derivative(x, alpha=1.0):
    return torch.where(x >= 0, torch.ones_like(x), alpha * torch.exp(x))
