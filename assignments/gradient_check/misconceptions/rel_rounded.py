# fails: error_of_each_entry, error_of_zeros
# es: redondea el error a seis decimales
# en: rounds the error to six decimals
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.round(np.abs(a - b) / np.maximum(larger, floor), 6)
