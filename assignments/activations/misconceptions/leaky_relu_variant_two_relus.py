# fails: nothing
# es: con relu dos veces
# en: by relu twice
def leaky_relu(x, negative_slope=0.01):
    return relu(x) - negative_slope * relu(-x)
