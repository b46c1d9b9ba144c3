# fails: gelu_values, gelu_in_backward
# es: olvida dividir por la raíz de 2 dentro de erf
# en: forgets to divide by the root of 2 inside erf
def gelu(x):
    return 0.5 * x * (1 + torch.erf(x))
