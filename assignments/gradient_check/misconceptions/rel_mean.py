# fails: error_of_each_entry, error_of_zeros, error_of_nan
# es: promedia el error de todas las entradas
# en: averages the error over all entries
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.mean(np.abs(a - b) / np.maximum(larger, floor))
