# fails: mistake_moves_the_bias
# es: mueve el sesgo sin la tasa de aprendizaje
# en: moves the bias without the learning rate
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + lr * target * x, bias + target
    return weights, bias
