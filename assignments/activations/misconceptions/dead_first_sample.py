# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: mira solo la primera muestra
# en: looks at the first sample only
def dead_fraction(outputs):
    return (outputs[0] == 0).double().mean()
