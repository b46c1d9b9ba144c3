# fails: nothing
# es: suma a theta un vector unidad por entrada
# en: adds one unit vector an entry to theta
def numerical_gradient(f, theta, epsilon=1e-5):
    units = np.eye(theta.size).reshape((theta.size, *theta.shape))
    slopes = [(f(theta + epsilon * u) - f(theta - epsilon * u)) / (2 * epsilon) for u in units]
    return np.array(slopes).reshape(theta.shape)
