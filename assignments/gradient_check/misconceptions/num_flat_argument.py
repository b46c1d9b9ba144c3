# fails: any_shape_and_view
# es: llama a f con theta aplanado
# en: calls f with theta flattened
def numerical_gradient(f, theta, epsilon=1e-5):
    flat = np.array(theta, dtype=np.float64).flatten()
    gradient = np.zeros(flat.size)
    for i in range(flat.size):
        nudge = np.zeros(flat.size)
        nudge[i] = epsilon
        gradient[i] = (f(flat + nudge) - f(flat - nudge)) / (2 * epsilon)
    return gradient.reshape(theta.shape)
