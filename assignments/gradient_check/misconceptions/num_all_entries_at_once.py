# fails: central_difference, one_entry_at_a_time, any_shape_and_view
# es: mueve todas las entradas a la vez
# en: nudges all entries at once
def numerical_gradient(f, theta, epsilon=1e-5):
    slope = (f(theta + epsilon) - f(theta - epsilon)) / (2 * epsilon)
    return np.full(theta.shape, slope)
