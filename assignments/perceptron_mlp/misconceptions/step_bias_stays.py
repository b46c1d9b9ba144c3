# fails: mistake_moves_the_bias
# es: no mueve el sesgo
# en: does not move the bias
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + lr * target * x, bias
    return weights, bias
