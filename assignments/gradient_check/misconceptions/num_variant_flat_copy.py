# fails: nothing
# es: mueve una copia plana y le da forma en cada llamada
# en: nudges a flat copy and shapes it in each call
def numerical_gradient(f, theta, epsilon=1e-5):
    shape, flat = np.shape(theta), np.array(theta, dtype=float).ravel()
    found = np.zeros(flat.size)
    for k, value in enumerate(flat.tolist()):
        for sign in (+1, -1):
            flat[k] = value + sign * epsilon
            found[k] += sign * f(flat.reshape(shape)) / (2 * epsilon)
        flat[k] = value
    return found.reshape(shape)
