# fails: saturated_below_the_threshold
# es: cuenta también lo que está justo en el umbral
# en: counts what is exactly at the threshold as well
def saturated_fraction(z, derivative, threshold=0.01):
    return (derivative(z).abs() <= threshold).double().mean()
