# fails: elu_derivative_at_zero
# es: en x = 0 da 0
# en: gives 0 at x = 0
# symptom: derivative_off_at_zero
def elu_derivative(x, alpha=1.0):
    return torch.where(x > 0, 1.0, 0.0).to(x.dtype) + torch.where(x < 0, alpha * torch.exp(x.clamp(max=0)), torch.zeros_like(x))
