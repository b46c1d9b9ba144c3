# fails: nothing
# es: la mitad de x más su valor absoluto
# en: half of x plus its absolute value
def relu(x):
    return (x + x.abs()) / 2
