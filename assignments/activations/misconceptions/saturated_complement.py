# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: devuelve la parte que no está saturada
# en: returns the part that is not saturated
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() >= threshold).double().mean()
