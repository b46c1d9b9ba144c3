# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: devuelve cuántas entradas hay y no qué parte son
# en: returns how many entries there are and not which part
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() < threshold).sum()
