# fails: sigmoid_derivative_values, sigmoid_derivative_tails, sigmoid_derivative_dtype_and_input
# es: toma x por la salida de la sigmoide
# en: takes x for the sigmoid's output
def sigmoid_derivative(x):
    return x * (1 - x)
