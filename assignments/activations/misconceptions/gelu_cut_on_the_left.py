# fails: gelu_values, gelu_in_backward
# es: da 0 donde x es negativo
# en: gives 0 where x is negative
def gelu(x):
    return (0.5 * x * (1 + torch.erf(x / math.sqrt(2)))).clamp(min=0)
