# fails: dead_not_merely_zero_often
# es: da por muerta la unidad que da 0 en al menos el 90 % de las muestras
# en: takes a unit for dead that gives 0 for at least 90 % of the samples
def dead_fraction(outputs):
    return ((outputs == 0).double().mean(dim=0) >= 0.9).double().mean()
