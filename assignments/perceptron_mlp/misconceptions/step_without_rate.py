# fails: mistake_moves_the_weights, mistake_moves_the_bias
# es: no usa la tasa de aprendizaje
# en: does not use the learning rate
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + target * x, bias + target
    return weights, bias
