# fails: nothing
# es: una copia con la parte negativa multiplicada
# en: a copy with the negative part multiplied
def leaky_relu(x, negative_slope=0.01):
    out = x.clone()
    below = x < 0
    out[below] = negative_slope * x[below]
    return out
