# fails: nothing
# es: la parte positiva más la negativa por la pendiente
# en: the positive part plus the negative one times the slope
def leaky_relu(x, negative_slope=0.01):
    return x.clamp(min=0) + negative_slope * x.clamp(max=0)
