# fails: error_of_each_entry, error_of_zeros
# es: suma floor al denominador
# en: adds floor to the denominator
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / (larger + floor)
