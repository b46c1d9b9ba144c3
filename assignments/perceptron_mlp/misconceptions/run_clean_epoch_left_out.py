# fails: mistakes_of_each_epoch
# es: no anota en la lista la época sin errores
# en: leaves the epoch without mistakes out of the list
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        if wrong == 0:
            return weights, bias, True, mistakes
        mistakes.append(wrong)
    return weights, bias, False, mistakes
