# fails: nothing
# es: copia los pesos y suma en la copia
# en: copies the weights and adds to the copy
def perceptron_step(weights, bias, x, target, lr=1.0):
    weights = weights.copy()
    if target * (np.sum(weights * x) + bias) <= 0:
        weights += lr * target * x
        bias += lr * target
    return weights, bias
