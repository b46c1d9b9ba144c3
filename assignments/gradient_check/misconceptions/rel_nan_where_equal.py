# fails: error_of_nan
# es: da 0 donde a == b, también entre dos inf
# en: gives 0 where a == b, between two inf too
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.where(a == b, 0.0, np.abs(a - b) / np.maximum(larger, floor))
