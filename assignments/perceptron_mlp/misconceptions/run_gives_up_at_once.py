# fails: mistakes_of_each_epoch, separable_weights, xor_not_learned
# es: si no converge devuelve pesos cero
# en: returns zero weights where it does not converge
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
            return weights, bias, True, mistakes
    return np.zeros(x.shape[1]), 0.0, False, [len(x)]
