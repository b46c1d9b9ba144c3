# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: devuelve un porcentaje, de 0 a 100
# en: returns a percentage, from 0 to 100
def dead_fraction(outputs):
    return 100 * (outputs == 0).all(dim=0).double().mean()
