# fails: nothing
# es: toma el máximo de tres arrays apilados
# en: takes the maximum of three stacked arrays
def relative_error(a, b, floor=1e-8):
    a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
    denominator = np.max(np.stack([np.abs(a), np.abs(b), np.full(a.shape, floor)]), axis=0)
    return np.divide(np.abs(np.subtract(a, b)), denominator)
