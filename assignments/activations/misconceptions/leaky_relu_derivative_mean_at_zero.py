# fails: leaky_relu_derivative_at_zero
# es: en x = 0 da la media de los dos lados
# en: gives the mean of both sides at x = 0
# symptom: derivative_off_at_zero
def leaky_relu_derivative(x, negative_slope=0.01):
    return negative_slope + (1 - negative_slope) * torch.heaviside(x, torch.full_like(x, 0.5))
