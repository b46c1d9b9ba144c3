# fails: twice
# es: suma dos
# en: adds two
def double(x):
    return x + 2
