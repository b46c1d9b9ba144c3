# fails: central_difference
# es: diferencia hacia atrás: f en theta y en theta - epsilon
# en: backward difference: f at theta and at theta - epsilon
# symptom: all_smoothly_off
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i]
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / epsilon
    return gradient
