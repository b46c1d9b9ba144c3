# fails: nothing
# es: reparte las capas en una lista
# en: unbinds the layers into a list
def gradient_ratio(norms):
    first, *_, last = norms.unbind(dim=-1)
    return torch.div(first, last)
