# fails: error_of_zeros
# es: no usa el floor que recibe
# en: does not use the floor that it is given
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, 1e-8)
