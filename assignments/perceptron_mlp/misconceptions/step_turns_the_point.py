# fails: arrays_left_as_they_are
# es: escribe en el punto que recibe
# en: writes to the point that came in
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        x *= lr * target
        weights = weights + x
        bias = bias + lr * target
    return weights, bias
