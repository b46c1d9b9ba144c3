# fails: relu_derivative_at_zero
# es: divide la función por x, y en x = 0 sale nan
# en: divides the function by x, and at x = 0 that is nan
def relu_derivative(x):
    return x.clamp(min=0) / x
