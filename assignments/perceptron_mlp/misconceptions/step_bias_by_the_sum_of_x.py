# fails: mistake_moves_the_bias
# es: mueve el sesgo en la suma de las coordenadas del punto
# en: moves the bias by the sum of the point's coordinates
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + lr * target * x, bias + lr * target * x.sum()
    return weights, bias
