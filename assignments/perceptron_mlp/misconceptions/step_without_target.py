# fails: mistake_moves_the_weights, mistake_moves_the_bias
# es: suma el punto sin mirar su clase
# en: adds the point without looking at its class
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + lr * x, bias + lr
    return weights, bias
