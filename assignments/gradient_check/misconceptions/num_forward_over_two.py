# fails: central_difference, any_shape_and_view
# es: diferencia hacia delante dividida entre 2 epsilon
# en: forward difference over 2 epsilon
# symptom: constant_ratio
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i]
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
