# fails: nothing
# es: el máximo con un tensor de ceros
# en: the maximum with a tensor of zeros
def relu(x):
    return torch.maximum(x, torch.zeros_like(x))
