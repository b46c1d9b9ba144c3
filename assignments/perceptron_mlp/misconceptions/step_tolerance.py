# fails: right_points_move_nothing
# es: toma por error un punto bien clasificado que está cerca de la frontera
# en: takes a point that is right, but near the boundary, for a mistake
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) > 1e-3:
        return weights, bias
    return weights + lr * target * x, bias + lr * target
