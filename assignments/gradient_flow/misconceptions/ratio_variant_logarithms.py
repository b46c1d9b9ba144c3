# fails: nothing
# es: resta de logaritmos
# en: difference of logarithms
def gradient_ratio(norms):
    return torch.exp(torch.log(norms[..., 0]) - torch.log(norms[..., -1]))
