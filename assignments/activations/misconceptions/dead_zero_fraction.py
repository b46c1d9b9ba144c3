# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: cuenta las salidas que son 0, no las unidades muertas
# en: counts the outputs that are 0, not the dead units
# symptom: half_zero
def dead_fraction(outputs):
    return (outputs == 0).double().mean()
