# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: cuenta las unidades saturadas en alguna muestra, no las entradas
# en: counts the units saturated for some sample, not the entries
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() < threshold).any(dim=0).double().mean()
