# fails: relu_derivative_dtype_and_input
# es: escribe la derivada en el propio x
# en: writes the derivative into x itself
# symptom: caller_changed
def relu_derivative(x):
    positive = x > 0
    x[positive] = 1.0
    x[~positive] = 0.0
    return x
