# fails: dead_units
# es: cambia el propio outputs
# en: changes outputs itself
# symptom: caller_changed
def dead_fraction(outputs):
    dead = (outputs == 0).all(dim=0).double().mean()
    outputs[:] = 0.0
    return dead
