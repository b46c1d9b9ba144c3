# fails: arrives
# es: no se mueve
# en: does not move
def descend(start, lr, steps, *, generator):
    return start.clone()
