# fails: dead_only_at_zero
# es: da por muerta la unidad cuyas salidas suman 0
# en: takes a unit for dead whose outputs add up to 0
def dead_fraction(outputs):
    return (outputs.sum(dim=0) == 0).double().mean()
