# fails: relu_derivative_at_zero
# es: en x = 0 da la media de los dos lados
# en: gives the mean of both sides at x = 0
# symptom: derivative_off_at_zero
def relu_derivative(x):
    return torch.heaviside(x, torch.full_like(x, 0.5))
