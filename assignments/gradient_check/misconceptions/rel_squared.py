# fails: error_of_each_entry, error_of_zeros
# es: eleva al cuadrado la diferencia
# en: squares the difference
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return (a - b) ** 2 / np.maximum(larger, floor)
