# fails: nothing
# es: mira dónde ReLU deja pasar algo
# en: looks where ReLU lets something through
def relu_derivative(x):
    return (relu(x) > 0).type_as(x)
