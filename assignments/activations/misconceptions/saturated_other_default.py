# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: el umbral es 0.1 si no se dice otra cosa, no 0.01
# en: the threshold is 0.1 unless told otherwise, not 0.01
def saturated_fraction(z, derivative, threshold=0.1):
    return (derivative(z).abs() < threshold).double().mean()
