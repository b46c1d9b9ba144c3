# fails: error_of_each_entry
# es: divide entre |a + b|
# en: divides by |a + b|
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(np.abs(a + b), floor)
