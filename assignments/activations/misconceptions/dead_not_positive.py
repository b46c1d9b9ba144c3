# fails: dead_only_at_zero
# es: cuenta como 0 las salidas negativas
# en: counts negative outputs as 0
def dead_fraction(outputs):
    return (outputs <= 0).all(dim=0).double().mean()
