# fails: nothing
# es: uno menos la parte que se enciende alguna vez
# en: one minus the part that is ever on
def dead_fraction(outputs):
    alive = (outputs != 0).any(dim=0)
    return 1 - alive.double().mean()
