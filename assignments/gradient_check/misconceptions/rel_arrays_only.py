# fails: error_of_each_entry
# es: no acepta números: pide arrays
# en: does not take numbers: it asks for arrays
def relative_error(a, b, floor=1e-8):
    assert a.shape == b.shape
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / np.maximum(larger, floor)
