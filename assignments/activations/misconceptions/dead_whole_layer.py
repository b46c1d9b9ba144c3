# fails: dead_units, dead_not_merely_zero_often, dead_only_at_zero
# es: solo dice si la capa entera está muerta
# en: says only whether the whole layer is dead
def dead_fraction(outputs):
    return (outputs == 0).all().double()
