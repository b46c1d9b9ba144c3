# fails: nothing
# es: evalúa primero el lado de abajo y aprovecha f en theta para nada
# en: evaluates the lower side first, and f at theta for nothing
def numerical_gradient(f, theta, epsilon=1e-5):
    middle = f(theta)
    gradient = np.full_like(theta, np.nan, dtype=np.float64)
    for i, value in np.ndenumerate(theta.copy()):
        moved = theta.copy()
        moved[i] = value - epsilon
        left = middle - f(moved)
        moved[i] = value + epsilon
        right = f(moved) - middle
        gradient[i] = (left / epsilon + right / epsilon) / 2
    return gradient
