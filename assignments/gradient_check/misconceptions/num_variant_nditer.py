# fails: nothing
# es: recorre theta con nditer y la mueve sin copia
# en: walks theta by nditer and nudges it without a copy
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.zeros(theta.shape)
    it = np.nditer(theta, flags=["multi_index"])
    while not it.finished:
        i = it.multi_index
        value = float(theta[i])
        theta[i] = value + epsilon
        above = f(theta)
        theta[i] = value - epsilon
        below = f(theta)
        theta[i] = value
        gradient[i] = (above - below) / (2.0 * epsilon)
        it.iternext()
    return gradient
