# fails: central_difference
# es: limita el epsilon que recibe
# en: limits the epsilon that it is given
def numerical_gradient(f, theta, epsilon=1e-5):
    epsilon = min(epsilon, 1e-3)
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
