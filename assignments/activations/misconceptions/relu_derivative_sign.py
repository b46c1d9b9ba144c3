# fails: relu_derivative_values, relu_derivative_at_zero, relu_derivative_tails
# es: devuelve el signo: -1 a la izquierda
# en: returns the sign: -1 on the left
def relu_derivative(x):
    return torch.sign(x)
