# fails: central_difference, any_shape_and_view
# es: escribe / 2 * epsilon sin paréntesis: multiplica por epsilon
# en: writes / 2 * epsilon without brackets: multiplies by epsilon
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / 2 * epsilon
    return gradient
