# fails: nothing
# es: con where
# en: by where
def relu_derivative(x):
    return torch.where(x > 0, torch.ones_like(x), torch.zeros_like(x))
