# fails: central_difference
# es: usa cuatro puntos en lugar de dos: otra fórmula, de orden mayor
# en: uses four points in place of two: another formula, of higher order
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i] + 2 * epsilon
        far_above = f(nudged)
        nudged[i] = theta[i] - 2 * epsilon
        far_below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (8 * (above - below) - (far_above - far_below)) / (12 * epsilon)
    return gradient
