# fails: mistake_moves_the_weights, mistake_moves_the_bias, right_points_move_nothing, boundary_is_a_mistake, arrays_left_as_they_are
# es: da el paso con los aciertos y no con los errores
# en: takes the step with right points and not with mistakes
# hint es: un error es target · (w · x + b) <= 0: mira el sentido de la desigualdad
# hint en: a mistake is target · (w · x + b) <= 0: look at the direction of the inequality
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) >= 0:
        weights, bias = weights + lr * target * x, bias + lr * target
    return weights, bias
