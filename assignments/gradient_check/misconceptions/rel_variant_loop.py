# fails: nothing
# es: recorre las entradas con números de Python
# en: walks the entries with Python numbers
def relative_error(a, b, floor=1e-8):
    import math

    def one(u, v):
        if not (math.isfinite(u) and math.isfinite(v)):
            return math.inf
        return abs(u - v) / max(abs(u), abs(v), floor)

    if np.ndim(a) == 0:
        return one(float(a), float(b))
    flat = [one(u, v) for u, v in zip(np.ravel(a).tolist(), np.ravel(b).tolist())]
    return np.array(flat).reshape(np.shape(a))
