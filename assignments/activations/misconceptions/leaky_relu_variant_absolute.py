# fails: nothing
# es: una combinación de x y su valor absoluto
# en: a combination of x and its absolute value
def leaky_relu(x, negative_slope=0.01):
    return 0.5 * (1 + negative_slope) * x + 0.5 * (1 - negative_slope) * x.abs()
