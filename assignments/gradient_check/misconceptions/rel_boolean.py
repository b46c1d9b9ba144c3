# fails: error_of_each_entry, error_of_zeros, error_of_nan
# es: dice si son iguales, no cuánto difieren
# en: says whether they are equal, not by how much they differ
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, floor) < 1e-6
