# fails: nothing
# es: con torch.special.ndtr
# en: by torch.special.ndtr
def gelu_derivative(x):
    return torch.special.ndtr(x) + x * torch.exp(-(x**2) / 2) / math.sqrt(2 * math.pi)
