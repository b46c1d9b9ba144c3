# fails: gelu_values, gelu_in_backward
# es: multiplica x por la densidad y no por la función de distribución
# en: multiplies x by the density and not by the distribution function
def gelu(x):
    return x * torch.exp(-0.5 * x * x) / math.sqrt(2 * math.pi)
