# fails: boundary_is_a_mistake, right_points_move_nothing
# es: decide si hay error sin sumar el sesgo
# en: decides whether there is a mistake without adding the bias
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x) <= 0:
        weights, bias = weights + lr * target * x, bias + lr * target
    return weights, bias
