# fails: dead_only_at_zero
# es: da por muerta la unidad cuya salida mayor es 0, aunque otras sean negativas
# en: takes a unit for dead whose largest output is 0, though others are negative
def dead_fraction(outputs):
    return (outputs.amax(dim=0) == 0).double().mean()
