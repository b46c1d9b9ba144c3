# fails: nothing
# es: multiplica por un factor que depende del signo
# en: multiplies by a factor that depends on the sign
def leaky_relu(x, negative_slope=0.01):
    factor = torch.ones_like(x)
    factor[x < 0] = negative_slope
    return x * factor
