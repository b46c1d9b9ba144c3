# fails: nothing
# es: suma consigo misma
# en: sum with itself
def double(x):
    return x + x
