# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: devuelve la parte que está viva
# en: returns the part that is alive
def dead_fraction(outputs):
    return (outputs != 0).any(dim=0).double().mean()
