# fails: one_entry_at_a_time, theta_as_before
# es: mueve theta sin copia y no devuelve la entrada a su valor
# en: nudges theta without a copy and does not put the entry back
# symptom: grows_along_the_entries
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        theta[i] += epsilon
        above = f(theta)
        theta[i] -= 2 * epsilon
        below = f(theta)
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
