# fails: mistake_moves_the_weights, mistake_moves_the_bias, right_points_move_nothing, boundary_is_a_mistake
# es: usa la regla delta: corrige en proporción a target - (w·x + b), también los aciertos
# en: uses the delta rule: corrects in proportion to target - (w·x + b), right points too
def perceptron_step(weights, bias, x, target, lr=1.0):
    error = target - (weights @ x + bias)
    return weights + lr * error * x, bias + lr * error
