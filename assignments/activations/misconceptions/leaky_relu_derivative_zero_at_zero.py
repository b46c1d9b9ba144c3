# fails: leaky_relu_derivative_at_zero
# es: en x = 0 da 0
# en: gives 0 at x = 0
# symptom: derivative_off_at_zero
def leaky_relu_derivative(x, negative_slope=0.01):
    return (x > 0).to(x.dtype) + negative_slope * (x < 0).to(x.dtype)
