# fails: nothing
# es: compara la clase con el signo de la activación
# en: compares the class with the sign of the activation
def perceptron_step(weights, bias, x, target, lr=1.0):
    prediction = np.sign(weights @ x + bias)
    wrong = float(prediction != target)
    return weights + wrong * lr * target * x, bias + wrong * lr * target
