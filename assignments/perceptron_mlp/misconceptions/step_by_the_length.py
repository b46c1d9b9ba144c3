# fails: mistake_moves_the_weights
# es: divide el punto entre su norma
# en: divides the point by its norm
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) <= 0:
        weights, bias = weights + lr * target * x / np.linalg.norm(x), bias + lr * target
    return weights, bias
