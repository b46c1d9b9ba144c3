# fails: nothing
# es: mueve theta con += y -=, y la deja igual salvo redondeo
# en: nudges theta by += and -=, and leaves it but for rounding
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.empty(theta.shape)
    for i in np.ndindex(*theta.shape):
        theta[i] += epsilon
        right = f(theta)
        theta[i] -= 2 * epsilon
        left = f(theta)
        theta[i] += epsilon
        gradient[i] = (right - left) / epsilon / 2
    return gradient
