# fails: boundary_is_a_mistake
# es: no cuenta como error un punto que está justo en la frontera
# en: does not count a point exactly on the boundary as a mistake
# symptom: perceptron_learns_nothing
def perceptron_step(weights, bias, x, target, lr=1.0):
    if target * (weights @ x + bias) < 0:
        weights, bias = weights + lr * target * x, bias + lr * target
    return weights, bias
