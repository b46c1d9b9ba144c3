# fails: error_of_each_entry, error_of_zeros
# es: deja el signo de a - b
# en: leaves the sign of a - b
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return (a - b) / np.maximum(larger, floor)
