# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails
# es: da 1 a la izquierda y 0 a la derecha
# en: gives 1 on the left and 0 on the right
def relu_derivative(x):
    return (x < 0).to(x.dtype)
