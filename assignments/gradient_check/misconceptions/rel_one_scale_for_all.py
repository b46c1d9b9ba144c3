# fails: error_of_each_entry, error_of_zeros
# es: divide todas las entradas entre la mayor de todas
# en: divides all entries by the largest of all
def relative_error(a, b, floor=1e-8):
    larger = np.max(np.maximum(np.abs(a), np.abs(b)))
    return np.abs(a - b) / np.maximum(larger, floor)
