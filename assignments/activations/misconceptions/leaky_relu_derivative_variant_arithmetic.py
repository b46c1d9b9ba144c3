# fails: nothing
# es: pendiente más lo que falta hasta 1
# en: slope plus what is missing to 1
def leaky_relu_derivative(x, negative_slope=0.01):
    return negative_slope + (1 - negative_slope) * (x > 0).to(x.dtype)
