# fails: relu_values, relu_in_backward
# es: decide una vez para todo el tensor según el signo de la suma
# en: decides once for the whole tensor by the sign of its sum
def relu(x):
    return x * 1 if x.sum() > 0 else x * 0
