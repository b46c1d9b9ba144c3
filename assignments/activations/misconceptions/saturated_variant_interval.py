# fails: nothing
# es: la derivada está entre menos y más el umbral
# en: the derivative lies between minus and plus the threshold
def saturated_fraction(z, derivative, threshold=0.01):
    slopes = derivative(z)
    inside = (slopes > -threshold) & (slopes < threshold)
    return inside.float().mean()
