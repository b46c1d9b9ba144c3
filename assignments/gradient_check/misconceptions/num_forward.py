# fails: central_difference
# es: diferencia hacia delante: f en theta + epsilon y en theta
# en: forward difference: f at theta + epsilon and at theta
# symptom: all_smoothly_off
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i]
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / epsilon
    return gradient
