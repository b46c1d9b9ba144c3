# fails: separable_weights, xor_not_learned
# es: devuelve los pesos de la mejor época y no los últimos
# en: returns the weights of the best epoch and not the last ones
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    best, fewest = (weights, bias), len(x) + 1
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(wrong)
        if wrong < fewest:
            best, fewest = (weights, bias), wrong
        if wrong == 0:
            break
    return best[0], best[1], mistakes[-1] == 0, mistakes
