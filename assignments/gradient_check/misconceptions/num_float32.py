# fails: central_difference
# es: mueve una copia en float32
# en: nudges a copy in float32
# symptom: all_noisy
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.astype(np.float32)
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
