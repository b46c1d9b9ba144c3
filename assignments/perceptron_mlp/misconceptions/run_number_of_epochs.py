# fails: separable_weights, mistakes_of_each_epoch, xor_not_learned
# es: devuelve el número de épocas en lugar de los errores de cada una
# en: returns the number of epochs instead of the mistakes of each
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, len(mistakes)
    return weights, bias, False, len(mistakes)
