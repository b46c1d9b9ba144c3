# fails: gelu_in_backward
# es: calcula bien los valores, pero fuera del alcance de autograd
# en: computes the right values, but out of autograd's reach
def gelu(x):
    x = x.detach()
    return 0.5 * x * (1 + torch.erf(x / math.sqrt(2)))
