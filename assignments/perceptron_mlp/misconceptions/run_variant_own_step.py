# fails: nothing
# es: da el paso en el propio bucle
# en: takes the step within its own loop
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            if target * (np.dot(weights, point) + bias) <= 0:
                weights = weights + lr * target * point
                bias = bias + lr * target
                wrong += 1
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
