# fails: nothing
# es: lleva una variable que dice si ha convergido
# en: keeps a variable that says whether it has converged
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias, mistakes, converged = np.zeros(x.shape[1], dtype=np.float64), 0.0, [], False
    while not converged and len(mistakes) < max_epochs:
        count = 0
        for i in range(x.shape[0]):
            if targets[i] * (x[i] @ weights + bias) <= 0:
                count += 1
            weights, bias = perceptron_step(weights, bias, x[i], targets[i], lr=lr)
        mistakes += [count]
        converged = count == 0
    return weights, bias, converged, mistakes
