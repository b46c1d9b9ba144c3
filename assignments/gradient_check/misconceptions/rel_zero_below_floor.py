# fails: error_of_zeros
# es: da por iguales las entradas menores que floor
# en: takes entries below floor for equal
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.where(larger < floor, 0.0, np.abs(a - b) / np.maximum(larger, floor))
