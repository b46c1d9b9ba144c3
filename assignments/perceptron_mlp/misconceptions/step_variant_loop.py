# fails: nothing
# es: recorre las coordenadas una a una
# en: goes through the coordinates one by one
def perceptron_step(weights, bias, x, target, lr=1.0):
    activation = bias
    for weight, number in zip(weights, x):
        activation += weight * number
    if target * activation > 0:
        return weights, bias
    return np.array([weight + lr * target * number for weight, number in zip(weights, x)]), bias + lr * target
