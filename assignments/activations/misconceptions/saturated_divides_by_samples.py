# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: divide por el número de muestras y no por el de entradas
# en: divides by the number of samples and not of entries
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() < threshold).sum() / len(z)
