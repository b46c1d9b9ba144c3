# fails: relu_values, relu_in_backward
# es: deja pasar lo negativo y pone a 0 lo positivo
# en: lets the negative through and sets the positive to 0
def relu(x):
    return torch.minimum(x, torch.zeros_like(x))
