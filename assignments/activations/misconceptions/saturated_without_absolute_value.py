# fails: saturated_by_size
# es: no toma el valor absoluto: cuenta toda derivada negativa
# en: takes no absolute value: counts every negative derivative
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z) < threshold).double().mean()
