# fails: leaky_relu_derivative_at_zero
# es: en x = 0 da 1: usa x >= 0
# en: gives 1 at x = 0: it uses x >= 0
# symptom: derivative_off_at_zero
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x >= 0, torch.ones_like(x), torch.full_like(x, negative_slope))
