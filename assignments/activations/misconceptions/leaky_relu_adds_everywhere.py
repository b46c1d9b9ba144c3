# fails: leaky_relu_values, leaky_relu_in_backward
# es: suma la pendiente también a la derecha
# en: adds the slope on the right too
def leaky_relu(x, negative_slope=0.01):
    return x.clamp(min=0) + negative_slope * x
