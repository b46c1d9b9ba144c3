# fails: nothing
# es: una copia en la que se escriben ceros y unos
# en: a copy into which zeros and ones are written
def relu_derivative(x):
    out = x.clone()
    out[x <= 0] = 0
    out[x > 0] = 1
    return out
