# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: da por muerta la unidad que da 0 en más de la mitad de las muestras
# en: takes a unit for dead that gives 0 for more than half of the samples
# symptom: half_zero
def dead_fraction(outputs):
    return ((outputs == 0).double().mean(dim=0) > 0.5).double().mean()
