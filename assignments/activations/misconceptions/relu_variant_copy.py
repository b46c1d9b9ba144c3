# fails: nothing
# es: una copia en la que lo negativo se pone a 0
# en: a copy in which the negative is set to 0
def relu(x):
    out = x.clone()
    out[x < 0] = 0.0
    return out
