# fails: nothing
# es: toma el menor de los cocientes entre |a|, |b| y floor
# en: takes the smallest of the quotients by |a|, |b| and floor
def relative_error(a, b, floor=1e-8):
    a, b = np.float64(a), np.float64(b)
    off = np.abs(a - b)
    with np.errstate(divide="ignore", invalid="ignore"):
        by_a, by_b = off / np.abs(a), off / np.abs(b)
    by_floor = off / floor
    smallest = np.fmin(np.fmin(by_a, by_b), by_floor)
    return np.where(np.isfinite(a) & np.isfinite(b), smallest, np.inf)
