# fails: boundary_is_a_mistake
# es: en la frontera mueve los pesos pero no el sesgo
# en: moves the weights on the boundary, but not the bias
def perceptron_step(weights, bias, x, target, lr=1.0):
    margin = target * (weights @ x + bias)
    if margin > 0:
        return weights, bias
    if margin == 0:
        return weights + lr * target * x, bias
    return weights + lr * target * x, bias + lr * target
