# fails: nothing
# es: la suma desarrollada
# en: the sum written out
def gelu(x):
    half = x / 2
    return half + half * torch.special.erf(x * math.sqrt(0.5))
