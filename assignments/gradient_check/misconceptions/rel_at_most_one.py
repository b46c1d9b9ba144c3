# fails: error_of_each_entry, error_of_zeros
# es: no pasa de 1, ni con signos opuestos
# en: never exceeds 1, not even with opposite signs
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.minimum(np.abs(a - b) / np.maximum(larger, floor), 1.0)
