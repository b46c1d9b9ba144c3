# fails: nothing
# es: con torch.special.ndtr
# en: by torch.special.ndtr
def gelu(x):
    return x * torch.special.ndtr(x)
