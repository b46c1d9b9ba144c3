# fails: error_of_each_entry, error_of_zeros
# es: compara los tamaños, ||a| - |b||: no ve un signo cambiado
# en: compares sizes, ||a| - |b||: does not see an opposite sign
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(np.abs(a) - np.abs(b)) / np.maximum(larger, floor)
