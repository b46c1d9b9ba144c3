# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: devuelve un porcentaje, de 0 a 100
# en: returns a percentage, from 0 to 100
def saturated_fraction(z, derivative, threshold=0.01):
    return 100 * (derivative(z).abs() < threshold).double().mean()
