# fails: mistake_moves_the_weights, mistake_moves_the_bias, right_points_move_nothing, boundary_is_a_mistake
# es: trata las clases como 0 y 1
# en: treats the classes as 0 and 1
# symptom: perceptron_learns_nothing
def perceptron_step(weights, bias, x, target, lr=1.0):
    prediction = 1 if weights @ x + bias > 0 else 0
    error = target - prediction
    return weights + lr * error * x, bias + lr * error
