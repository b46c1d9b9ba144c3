# fails: nothing
# es: con la función de error complementaria
# en: by the complementary error function
def gelu(x):
    return x * torch.erfc(-x / 2**0.5) / 2
