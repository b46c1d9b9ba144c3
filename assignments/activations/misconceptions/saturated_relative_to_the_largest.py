# fails: saturated_entries, saturated_below_the_threshold
# es: compara con el umbral por la derivada mayor
# en: compares with the threshold times the largest derivative
def saturated_fraction(z, derivative, threshold=0.01):
    slopes = derivative(z).abs()
    return (slopes < threshold * slopes.max()).double().mean()
