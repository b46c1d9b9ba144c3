# fails: any_shape_and_view
# es: convierte theta en un vector con np.ravel y devuelve un vector
# en: turns theta into a vector by np.ravel and returns a vector
def numerical_gradient(f, theta, epsilon=1e-5):
    shape = theta.shape
    theta = np.ravel(theta)
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged.reshape(shape))
        nudged[i] = theta[i] - epsilon
        below = f(nudged.reshape(shape))
        nudged[i] = theta[i]
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
