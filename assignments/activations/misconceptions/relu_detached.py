# fails: relu_in_backward
# es: calcula bien los valores, pero fuera del alcance de autograd
# en: computes the right values, but out of autograd's reach
def relu(x):
    return x.detach().clamp(min=0)
