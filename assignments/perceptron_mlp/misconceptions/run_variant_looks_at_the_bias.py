# fails: nothing
# es: ve que hubo error porque el sesgo cambió
# en: sees a mistake by the change of the bias
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            new_weights, new_bias = perceptron_step(weights, bias, point, target, lr)
            wrong += int(new_bias != bias)
            weights, bias = new_weights, new_bias
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
