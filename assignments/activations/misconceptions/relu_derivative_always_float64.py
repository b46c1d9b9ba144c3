# fails: relu_derivative_dtype_and_input
# es: convierte el resultado a float64
# en: converts the result to float64
def relu_derivative(x):
    return (x > 0).double()
