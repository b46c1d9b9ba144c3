# fails: error_of_each_entry, error_of_zeros
# es: da el error en tanto por ciento
# en: gives the error in per cent
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return 100 * np.abs(a - b) / np.maximum(larger, floor)
