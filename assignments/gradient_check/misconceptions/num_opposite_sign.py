# fails: central_difference, any_shape_and_view
# es: resta al revés: da el gradiente con el signo contrario
# en: subtracts the other way round: gives the gradient with the opposite sign
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (below - above) / (2 * epsilon)
    return gradient
