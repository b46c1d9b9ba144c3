# fails: relu_values, relu_in_backward
# es: devuelve el valor absoluto
# en: returns the absolute value
def relu(x):
    return x.abs()
