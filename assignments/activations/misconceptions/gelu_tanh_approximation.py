# fails: gelu_values, gelu_in_backward
# es: usa la aproximación con tanh
# en: uses the approximation by tanh
def gelu(x):
    return 0.5 * x * (1 + torch.tanh(math.sqrt(2 / math.pi) * x * (1 + 0.044715 * x * x)))
