# fails: error_of_each_entry, error_of_zeros
# es: da el logaritmo del error
# en: gives the logarithm of the error
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.log10(np.abs(a - b) / np.maximum(larger, floor))
