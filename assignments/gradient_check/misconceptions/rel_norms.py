# fails: error_of_each_entry, error_of_zeros, error_of_nan
# es: da un solo número: la norma de la diferencia entre la mayor de las normas
# en: gives one number: the norm of the difference over the larger norm
def relative_error(a, b, floor=1e-8):
    larger = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.linalg.norm(a - b) / np.maximum(larger, floor)
