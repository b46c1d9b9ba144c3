# fails: central_difference, any_shape_and_view
# es: da el valor absoluto de la diferencia
# en: gives the absolute value of the difference
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = abs(above - below) / (2 * epsilon)
    return gradient
