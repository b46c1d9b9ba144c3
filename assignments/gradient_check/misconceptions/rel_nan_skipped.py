# fails: error_of_nan
# es: pone a 0 el error de las entradas que no son finitas
# en: sets the error of entries that are not finite to 0
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.where(np.isfinite(a) & np.isfinite(b), np.abs(a - b) / np.maximum(larger, floor), 0.0)
