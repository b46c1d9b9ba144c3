# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: da por muerta la unidad que da 0 en alguna muestra
# en: takes a unit for dead that gives 0 for some sample
# symptom: half_zero
def dead_fraction(outputs):
    return (outputs == 0).any(dim=0).double().mean()
