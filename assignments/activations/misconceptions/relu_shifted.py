# fails: relu_values, relu_in_backward
# es: el codo está en 1 y no en 0
# en: the kink is at 1 and not at 0
def relu(x):
    return torch.where(x > 1, x, torch.zeros_like(x))
