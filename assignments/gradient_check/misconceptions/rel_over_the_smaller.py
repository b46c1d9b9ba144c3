# fails: error_of_each_entry, error_of_zeros
# es: divide entre el menor de |a| y |b|
# en: divides by the smaller of |a| and |b|
def relative_error(a, b, floor=1e-8):
    larger = np.minimum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, floor)
