# fails: relu_values, relu_in_backward
# es: devuelve un vector, sin la forma de x
# en: returns a vector, without the shape of x
def relu(x):
    return x.clamp(min=0).reshape(-1)
