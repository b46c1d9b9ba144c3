# fails: error_of_zeros
# es: divide entre 0 donde los dos gradientes son 0
# en: divides by 0 where both gradients are 0
def relative_error(a, b, floor=1e-8):
    larger = np.maximum(np.abs(a), np.abs(b))
    return np.abs(a - b) / larger
