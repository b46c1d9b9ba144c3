# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: cuenta las entradas con |z| > 5, sea cual sea la activación
# en: counts the entries with |z| > 5, whatever the activation
def saturated_fraction(z, derivative, threshold=0.01):
    return (z.abs() > 5).double().mean()
