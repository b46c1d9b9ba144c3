# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: mira solo la primera muestra
# en: looks at the first sample only
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z[0]).abs() < threshold).double().mean()
