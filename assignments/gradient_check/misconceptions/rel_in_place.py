# fails: error_leaves_its_inputs
# es: resta b sobre el propio array a
# en: subtracts b in the array a itself
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    a -= b
    return np.abs(a) / np.maximum(larger, floor)
