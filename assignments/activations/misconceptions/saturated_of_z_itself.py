# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: compara con el umbral la propia z y no la derivada
# en: compares z itself with the threshold, not the derivative
def saturated_fraction(z, derivative, threshold=0.01):
    return (z.abs() < threshold).double().mean()
