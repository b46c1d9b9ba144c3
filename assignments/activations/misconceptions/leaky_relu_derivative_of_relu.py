# fails: leaky_relu_derivative_values, leaky_relu_derivative_at_zero, leaky_relu_derivative_tails
# es: a la izquierda da 0, como la de ReLU
# en: gives 0 on the left, as ReLU's does
def leaky_relu_derivative(x, negative_slope=0.01):
    return (x > 0).to(x.dtype)
