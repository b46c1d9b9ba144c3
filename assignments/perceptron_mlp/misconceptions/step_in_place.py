# fails: arrays_left_as_they_are
# es: suma en el propio array de pesos que recibe
# en: adds to the very array of weights that came in
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights += lr * target * x
        bias += lr * target
    return weights, bias
