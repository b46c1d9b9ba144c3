# fails: gelu_values, gelu_in_backward
# es: olvida el factor 1/2: da el doble
# en: forgets the factor 1/2: it gives twice as much
def gelu(x):
    return x * (1 + torch.erf(x / math.sqrt(2)))
