# fails: relu_values, relu_in_backward
# es: devuelve 1 donde x es positivo, en lugar de x
# en: returns 1 where x is positive, in place of x
def relu(x):
    return torch.where(x > 0, torch.ones_like(x), 0 * x)
