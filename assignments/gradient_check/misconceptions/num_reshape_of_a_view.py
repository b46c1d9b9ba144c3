# fails: any_shape_and_view
# es: escribe en theta.reshape(-1), que de una vista transpuesta es una copia
# en: writes to theta.reshape(-1), which is a copy where theta is a transposed view
def numerical_gradient(f, theta, epsilon=1e-5):
    flat = theta.reshape(-1)
    gradient = np.zeros(theta.size)
    for i in range(theta.size):
        value = flat[i]
        flat[i] = value + epsilon
        above = f(theta)
        flat[i] = value - epsilon
        below = f(theta)
        flat[i] = value
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient.reshape(theta.shape)
