# fails: nothing
# es: trata cada clase por separado
# en: treats each class apart
def perceptron_step(weights, bias, x, target, lr=1.0):
    activation = np.inner(weights, x) + bias
    if target == 1 and activation <= 0:
        return weights + lr * x, bias + lr
    if target == -1 and activation >= 0:
        return weights - lr * x, bias - lr
    return weights, bias
