# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: cuenta muestras en las que todas las unidades dan 0, no unidades
# en: counts samples for which all units give 0, not units
# hint es: dim=0 recorre las muestras y deja una respuesta por unidad; dim=1 hace lo contrario
# hint en: dim=0 runs over the samples and leaves one answer a unit; dim=1 does the opposite
def dead_fraction(outputs):
    return (outputs == 0).all(dim=1).double().mean()
