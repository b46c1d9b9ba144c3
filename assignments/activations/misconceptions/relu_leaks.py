# fails: relu_values, relu_in_backward
# es: deja una pendiente de 0.01 en lo negativo
# en: leaves a slope of 0.01 on the negative side
def relu(x):
    return torch.where(x > 0, x, 0.01 * x)
