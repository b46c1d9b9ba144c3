# fails: nothing
# es: con la función de error complementaria
# en: by the complementary error function
def gelu_derivative(x):
    root = math.sqrt(2)
    density = torch.exp(-torch.square(x / root)) * (1 / math.sqrt(math.tau))
    return torch.erfc(-x / root) / 2 + density * x
