# fails: relu_derivative_dtype_and_input
# es: convierte el resultado a float32
# en: converts the result to float32
def relu_derivative(x):
    return (x > 0).float()
