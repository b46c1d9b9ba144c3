# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: devuelve la función sin derivar
# en: returns the function, not differentiated
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, x, negative_slope * x)
