# fails: nothing
# es: acota el denominador con clip
# en: bounds the denominator by clip
def relative_error(a, b, floor=1e-8):
    scale = np.clip(np.maximum(np.fabs(a), np.fabs(b)), floor, None)
    return np.fabs(np.asarray(a) / scale - np.asarray(b) / scale)
