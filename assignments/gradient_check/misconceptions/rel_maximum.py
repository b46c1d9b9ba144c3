# fails: error_of_each_entry, error_of_zeros, error_of_nan
# es: da solo el mayor error
# en: gives the largest error only
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.max(np.abs(a - b) / np.maximum(larger, floor))
