# fails: nothing
# es: multiplica por una máscara
# en: multiplies by a mask
def relu(x):
    return x * (x > 0)
