# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails, relu_derivative_dtype_and_input
# es: devuelve enteros en lugar de números reales
# en: returns integers in place of floating numbers
def relu_derivative(x):
    return (x > 0).long()
