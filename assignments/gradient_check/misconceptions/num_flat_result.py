# fails: any_shape_and_view
# es: devuelve el gradiente aplanado
# en: returns the gradient flattened
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = []
    for i in np.ndindex(theta.shape):
        nudge = np.zeros(theta.shape)
        nudge[i] = epsilon
        gradient.append((f(theta + nudge) - f(theta - nudge)) / (2 * epsilon))
    return np.array(gradient)
