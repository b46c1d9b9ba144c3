# fails: mistakes_of_each_epoch, convergence_reported, xor_not_learned, separable_weights
# es: da por acabado el aprendizaje cuando dos épocas seguidas tienen los mismos errores
# en: takes learning to be over when two epochs in a row have equally many mistakes
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
        if wrong == 0 or mistakes[-2:] == [wrong, wrong]:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
