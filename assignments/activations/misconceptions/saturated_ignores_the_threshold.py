# fails: saturated_below_the_threshold
# es: usa siempre 0.01, no el umbral que se pasa
# en: always uses 0.01, not the threshold that is passed
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() < 0.01).double().mean()
