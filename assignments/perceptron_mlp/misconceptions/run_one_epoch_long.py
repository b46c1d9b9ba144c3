# fails: separable_weights, mistakes_of_each_epoch, convergence_reported
# es: recorre una época más de las que se permiten
# en: runs one epoch more than allowed
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs + 1):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
