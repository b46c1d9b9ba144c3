# fails: mistakes_of_each_epoch
# es: sigue hasta max_epochs aunque una época haya pasado sin errores
# en: goes on to max_epochs though an epoch has passed without mistakes
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += bool(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(wrong)
    return weights, bias, mistakes[-1] == 0, mistakes
