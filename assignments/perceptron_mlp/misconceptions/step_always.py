# fails: right_points_move_nothing, boundary_is_a_mistake
# es: da el paso también con los puntos bien clasificados
# en: takes the step with points that are classified right, too
def perceptron_step(weights, bias, x, target, lr=1.0):
    return weights + lr * target * x, bias + lr * target
