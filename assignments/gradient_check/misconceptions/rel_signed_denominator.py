# fails: error_of_each_entry, error_of_zeros
# es: toma el mayor de a y b sin valor absoluto
# en: takes the larger of a and b without absolute values
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(a, b)
    return np.abs(a - b) / np.maximum(larger, floor)
