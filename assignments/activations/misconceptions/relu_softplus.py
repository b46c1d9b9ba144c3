# fails: relu_values, relu_in_backward
# es: es la versión suave, log(1 + exp(x))
# en: is the smooth version, log(1 + exp(x))
def relu(x):
    return torch.log1p(torch.exp(-x.abs())) + (x + x.abs()) / 2
