# fails: mistake_moves_the_weights, mistake_moves_the_bias
# es: resta el paso en vez de sumarlo: se aleja
# en: takes the step away instead of adding it: it moves off
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights - lr * target * x, bias - lr * target
    return weights, bias
