# fails: nothing
# es: el mayor valor absoluto de cada unidad es 0
# en: the largest absolute value of each unit is 0
def dead_fraction(outputs):
    return (outputs.abs().amax(dim=0) == 0).double().mean()
