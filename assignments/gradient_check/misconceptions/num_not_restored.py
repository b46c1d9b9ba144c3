# fails: one_entry_at_a_time
# es: no devuelve la entrada a su valor antes de mover la siguiente
# en: does not put the entry back before it nudges the next one
# symptom: grows_along_the_entries
def numerical_gradient(f, theta, epsilon=1e-5):
    nudged = theta.copy()
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        nudged[i] = theta[i] + epsilon
        above = f(nudged)
        nudged[i] = theta[i] - epsilon
        below = f(nudged)
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
