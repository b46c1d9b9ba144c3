# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: devuelve cuántas unidades hay muertas y no qué parte son
# en: returns how many units are dead and not which part
def dead_fraction(outputs):
    return (outputs == 0).all(dim=0).sum()
