# fails: relu_values, relu_in_backward
# es: quita lo negativo en lugar de ponerlo a 0
# en: removes what is negative in place of setting it to 0
def relu(x):
    return x[x > 0]
