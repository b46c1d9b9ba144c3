# fails: saturated_entries, saturated_by_size, saturated_below_the_threshold
# es: evalúa la derivada en el valor de la derivada
# en: evaluates the derivative at the derivative's value
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(derivative(z)).abs() < threshold).double().mean()
