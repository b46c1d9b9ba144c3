# fails: convergence_reported, xor_not_learned
# es: dice que convergió si las dos últimas épocas tienen los mismos errores
# en: says that it converged where the last two epochs have equally many mistakes
# symptom: perceptron_never_stops
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
    return weights, bias, mistakes[-2:] == [wrong, wrong], mistakes
