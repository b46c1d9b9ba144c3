# fails: mistake_moves_the_weights, mistake_moves_the_bias
# es: multiplica por la diferencia entre la clase y la predicción, que en un error vale 2 o -2
# en: multiplies by the difference of class and prediction, which is 2 or -2 at a mistake
def perceptron_step(weights, bias, x, target, lr=1.0):
    error = target - np.sign(weights @ x + bias)
    return weights + lr * error * x, bias + lr * error
