# fails: mistakes_of_each_epoch
# es: anota 1 por época con errores en lugar de contarlos
# en: records 1 for an epoch with mistakes instead of counting them
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(int(wrong > 0))
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
