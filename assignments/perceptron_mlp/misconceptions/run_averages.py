# fails: separable_weights, xor_not_learned
# es: devuelve la media de los pesos de todos los pasos
# en: returns the mean of the weights of all steps
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    way = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
            way.append(np.append(weights, bias))
        mistakes.append(wrong)
        if wrong == 0:
            break
    mean = np.mean(way, axis=0)
    return mean[:-1], mean[-1], mistakes[-1] == 0, mistakes
