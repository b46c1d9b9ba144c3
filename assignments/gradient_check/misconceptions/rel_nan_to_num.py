# fails: error_of_nan
# es: convierte en 0 los errores nan
# en: turns errors of nan into 0
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.nan_to_num(np.abs(a - b) / np.maximum(larger, floor))
