# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: promedia primero la derivada de cada unidad y compara la media
# en: averages each unit's derivative first and compares the mean
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs().mean(dim=0) < threshold).double().mean()
