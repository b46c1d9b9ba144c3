# fails: theta_as_before
# es: restaura cada entrada al pasar a la siguiente, y la última se queda movida
# en: restores each entry on going to the next one, and the last stays nudged
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.zeros_like(theta)
    last, value = None, None
    for i in np.ndindex(theta.shape):
        if last is not None:
            theta[last] = value
        last, value = i, float(theta[i])
        theta[i] = value + epsilon
        above = f(theta)
        theta[i] = value - epsilon
        below = f(theta)
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
