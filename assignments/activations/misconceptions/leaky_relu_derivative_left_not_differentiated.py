# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: a la izquierda devuelve la función sin derivar
# en: returns the function, not differentiated, on the left
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, torch.ones_like(x), negative_slope * x)
