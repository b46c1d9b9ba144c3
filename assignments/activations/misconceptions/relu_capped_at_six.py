# fails: relu_values, relu_in_backward
# es: recorta también por arriba, en 6
# en: caps from above as well, at 6
def relu(x):
    return x.clamp(min=0, max=6)
