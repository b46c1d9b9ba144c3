# fails: error_of_each_entry, error_of_zeros
# es: da el error absoluto, |a - b|
# en: gives the absolute error, |a - b|
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b)
