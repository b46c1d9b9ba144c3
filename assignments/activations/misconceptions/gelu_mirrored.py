# fails: gelu_values, gelu_in_backward
# es: usa la probabilidad de quedar por encima, no por debajo
# en: uses the probability of lying above, not below
def gelu(x):
    return 0.5 * x * (1 - torch.erf(x / math.sqrt(2)))
