# fails: saturated_entries
# es: cambia el propio z
# en: changes z itself
# symptom: caller_changed
def saturated_fraction(z, derivative, threshold=0.01):
    slopes = derivative(z.clone()).abs()
    z.copy_(slopes)
    return (z < threshold).double().mean()
