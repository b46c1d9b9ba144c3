# fails: separable_weights, mistakes_of_each_epoch, convergence_reported, xor_not_learned
# es: suma las correcciones de toda la época y las aplica juntas al final
# en: adds up the corrections of the whole epoch and applies them together at its end
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    weights, bias = np.zeros(x.shape[1]), 0.0
    mistakes = []
    for epoch in range(max_epochs):
        wrong, change_w, change_b = 0, np.zeros(x.shape[1]), 0.0
        for point, target in zip(x, targets):
            if target * (weights @ point + bias) <= 0:
                wrong += 1
                change_w, change_b = change_w + lr * target * point, change_b + lr * target
        weights, bias = weights + change_w, bias + change_b
        mistakes.append(wrong)
        if wrong == 0:
            return weights, bias, True, mistakes
    return weights, bias, False, mistakes
