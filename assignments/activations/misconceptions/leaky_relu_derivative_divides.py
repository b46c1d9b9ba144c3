# fails: leaky_relu_derivative_at_zero
# es: divide la función por x, y en x = 0 sale nan
# en: divides the function by x, and at x = 0 that is nan
def leaky_relu_derivative(x, negative_slope=0.01):
    return torch.where(x > 0, x, negative_slope * x) / x
