# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails
# es: devuelve la función sin derivar
# en: returns the function, not differentiated
def relu_derivative(x):
    return x.clamp(min=0)
