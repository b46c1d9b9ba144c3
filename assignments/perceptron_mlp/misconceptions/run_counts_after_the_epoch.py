# fails: mistakes_of_each_epoch, convergence_reported
# es: cuenta los errores con los pesos del final de la época, no cuando le toca a cada punto
# en: counts the mistakes with the weights at the end of the epoch, not at each point's turn
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        wrong = int(np.sum(targets * (x @ weights + bias) <= 0))
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
