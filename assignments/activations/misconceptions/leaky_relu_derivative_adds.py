# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: a la derecha da 1 más la pendiente
# en: gives 1 plus the slope on the right
def leaky_relu_derivative(x, negative_slope=0.01):
    return (x > 0).to(x.dtype) + negative_slope
