# fails: error_of_nan
# es: convierte en 2, el error más grande posible, los errores que no son finitos
# en: turns errors that are not finite into 2, the largest one possible
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.nan_to_num(np.abs(a - b) / np.maximum(larger, floor), nan=2.0, posinf=2.0)
