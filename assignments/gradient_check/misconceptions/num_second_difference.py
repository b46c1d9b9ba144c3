# fails: central_difference, any_shape_and_view
# es: calcula la segunda derivada
# en: computes the second derivative
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - 2 * f(nudged) + below) / epsilon**2
    return gradient
