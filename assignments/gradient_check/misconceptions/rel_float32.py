# fails: error_of_each_entry, error_of_zeros
# es: compara en float32
# en: compares in float32
# symptom: all_noisy
def relative_error(a, b, floor=1e-8):
    a, b = np.float32(a), np.float32(b)
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, floor)
