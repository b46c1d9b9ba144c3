# fails: one_entry_at_a_time, theta_as_before
# es: al devolver la entrada a su valor se pasa: suma 2 epsilon tras restar 2 epsilon
# en: overshoots when it puts the entry back: adds 2 epsilon after taking 2 epsilon away
# symptom: grows_along_the_entries
def numerical_gradient(f, theta, epsilon=1e-5):
    gradient = np.zeros_like(theta)
    for i in np.ndindex(theta.shape):
        theta[i] += epsilon
        above = f(theta)
        theta[i] -= 2 * epsilon
        below = f(theta)
        theta[i] += 2 * epsilon
        gradient[i] = (above - below) / (2 * epsilon)
    return gradient
