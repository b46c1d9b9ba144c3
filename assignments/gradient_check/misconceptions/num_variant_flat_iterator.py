# fails: nothing
# es: usa theta.flat, que sí escribe en una vista
# en: uses theta.flat, which does write to a view
def numerical_gradient(f, theta, epsilon=1e-5):
    kept = theta.copy()
    gradient = np.zeros(theta.shape, dtype=np.float64)
    for k in range(theta.size):
        theta.flat[k] = kept.flat[k] + epsilon
        above = f(theta)
        theta.flat[k] = kept.flat[k] - epsilon
        gradient.flat[k] = (above - f(theta)) / (2 * epsilon)
        theta.flat[k] = kept.flat[k]
    return gradient
