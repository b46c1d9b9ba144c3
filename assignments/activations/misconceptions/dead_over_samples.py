# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: divide por el número de muestras y no por el de unidades
# en: divides by the number of samples and not of units
def dead_fraction(outputs):
    return (outputs == 0).all(dim=0).sum() / len(outputs)
