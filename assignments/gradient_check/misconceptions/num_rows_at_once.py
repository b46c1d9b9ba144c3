# fails: any_shape_and_view
# es: solo recorre el primer eje: mueve filas enteras
# en: walks the first axis only: nudges whole rows
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.zeros_like(theta)
    for i in range(len(theta)):
        nudge = np.zeros_like(theta)
        nudge[i] = epsilon
        gradient[i] = (f(theta + nudge) - f(theta - nudge)) / (2 * epsilon)
    return gradient
