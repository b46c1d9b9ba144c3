# fails: nothing
# es: un bucle sobre las columnas
# en: a loop over the columns
def dead_fraction(outputs):
    samples, units = outputs.shape
    dead = 0
    for unit in range(units):
        if all(float(outputs[sample, unit]) == 0 for sample in range(samples)):
            dead += 1
    return dead / units
