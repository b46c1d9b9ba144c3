# fails: dead_units
# es: da por muerta la unidad que da siempre lo mismo
# en: takes a unit for dead that always gives the same
def dead_fraction(outputs):
    return (outputs == outputs[0]).all(dim=0).double().mean()
