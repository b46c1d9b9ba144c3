# fails: central_difference
# es: usa siempre el mismo epsilon, no el que recibe
# en: always uses one and the same epsilon, not the one that it is given
def numerical_gradient(f, theta, epsilon=1e-5):
    epsilon = 1e-6
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
