# fails: nothing
# es: guarda los errores en un array y lo corta al final
# en: keeps the mistakes in an array and cuts it at the end
def fit_perceptron(x, targets, lr=1.0, max_epochs=100):
    points = x.astype(float)
    weights, bias, history = np.zeros(points.shape[1]), 0.0, np.zeros(max_epochs, dtype=int)
    for epoch in range(max_epochs):
        for point, target in zip(points, targets.astype(float)):
            margin = target * (weights @ point + bias)
            if not margin > 0:
                history[epoch] += 1
                weights, bias = weights + lr * target * point, bias + lr * target
        if not history[epoch]:
            break
    return weights, bias, bool(history[epoch] == 0), history[: epoch + 1].tolist()
