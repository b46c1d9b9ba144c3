# fails: mistakes_of_each_epoch
# es: recorre 50 épocas como mucho si no se le da otro límite
# en: runs at most 50 epochs where it is given no other limit
def fit_perceptron(x, targets, lr=1.0, max_epochs=50):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong = 0
        for point, target in zip(x, targets):
            wrong += int(target * (weights @ point + bias) <= 0)
            weights, bias = perceptron_step(weights, bias, point, target, lr)
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
