# fails: separable_weights, mistakes_of_each_epoch, convergence_reported, xor_not_learned
# es: deja la época tras su primer error
# en: leaves the epoch after its first mistake
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            if target * (weights @ point + bias) <= 0:
                wrong += 1
                weights, bias = perceptron_step(weights, bias, point, target, lr)
                break
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
