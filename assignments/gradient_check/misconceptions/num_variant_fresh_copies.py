# fails: nothing
# es: copia theta para cada evaluación
# en: copies theta for each evaluation
def numerical_gradient(f, theta, epsilon=1e-5):
    def at(place, step):
        moved = np.copy(theta)
        moved[place] = moved[place] + step
        return f(moved)

    values = [(at(p, epsilon) - at(p, -epsilon)) / (2 * epsilon) for p in np.ndindex(theta.shape)]
    return np.asarray(values, dtype=np.float64).reshape(theta.shape)
