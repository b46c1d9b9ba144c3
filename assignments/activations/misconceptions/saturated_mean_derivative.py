# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: devuelve la media de la derivada
# en: returns the mean of the derivative
def saturated_fraction(z, derivative, threshold=0.01):
    return derivative(z).abs().mean()
