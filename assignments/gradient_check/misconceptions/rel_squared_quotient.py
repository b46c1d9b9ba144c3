# fails: error_of_each_entry, error_of_zeros
# es: eleva al cuadrado el error
# en: squares the error
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return (np.abs(a - b) / np.maximum(larger, floor)) ** 2
