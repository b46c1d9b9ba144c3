# fails: error_leaves_its_inputs
# es: escribe los valores absolutos sobre los arrays recibidos
# en: writes the absolute values to the arrays that it is given
def relative_error(a, b, floor=1e-8):
    difference = np.abs(a - b)
    if isinstance(a, np.ndarray):
        np.abs(a, out=a)
        np.abs(b, out=b)
    else:
        a, b = abs(a), abs(b)
    return difference / np.maximum(np.maximum(a, b), floor)
