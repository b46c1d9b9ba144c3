# fails: gelu_in_backward
# es: deja fuera de autograd la función de distribución: al gradiente le falta un sumando
# en: leaves the distribution function out of autograd: the gradient lacks a term
def gelu(x):
    return 0.5 * x * (1 + torch.erf(x.detach() / math.sqrt(2)))
