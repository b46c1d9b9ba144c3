# fails: central_difference, any_shape_and_view
# es: divide entre epsilon y no entre 2 epsilon
# en: divides by epsilon and not by 2 epsilon
# symptom: constant_ratio
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        nudged[i] = theta[i]
        gradient[i] = (above - below) / epsilon
    return gradient
