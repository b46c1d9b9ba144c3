# fails: central_difference
# es: mueve cada entrada en proporción a su valor
# en: nudges each entry in proportion to its value
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    given = epsilon
    for i in np.ndindex(theta.shape):
        epsilon = given * abs(theta[i])
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
