# fails: central_difference
# es: mueve medio epsilon a cada lado
# en: nudges half an epsilon to each side
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon / 2
        above = f(nudged)
        nudged[i] = theta[i] - epsilon / 2
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / epsilon
    return gradient
