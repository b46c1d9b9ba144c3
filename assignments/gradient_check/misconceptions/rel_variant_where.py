# fails: nothing
# es: elige el denominador con where
# en: chooses the denominator by where
def relative_error(a, b, floor=1e-8):
    a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
    size_a, size_b = np.abs(a), np.abs(b)
    denominator = np.where(size_a > size_b, size_a, size_b)
    denominator = np.where(denominator > floor, denominator, floor)
    bad = ~np.isfinite(a) | ~np.isfinite(b)
    with np.errstate(all="ignore"):
        return np.where(bad, np.nan, np.abs(a - b) / denominator)
