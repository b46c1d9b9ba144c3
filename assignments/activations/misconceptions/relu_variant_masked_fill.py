# fails: nothing
# es: con masked_fill
# en: by masked_fill
def relu(x):
    return x.masked_fill(x <= 0, 0.0)
