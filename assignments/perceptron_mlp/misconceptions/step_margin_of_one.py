# fails: right_points_move_nothing
# es: exige un margen de 1: también corrige aciertos cercanos a la frontera
# en: demands a margin of 1: it also corrects right points near the boundary
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) < 1:
        weights, bias = weights + lr * target * x, bias + lr * target
    return weights, bias
