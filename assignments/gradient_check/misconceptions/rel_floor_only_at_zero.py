# fails: error_of_zeros
# es: usa floor solo donde el denominador es exactamente 0
# en: uses floor only where the denominator is exactly 0
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.where(larger == 0, floor, larger)
