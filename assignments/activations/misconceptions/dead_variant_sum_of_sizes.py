# fails: nothing
# es: la suma de los valores absolutos es 0
# en: the sum of the absolute values is 0
def dead_fraction(outputs):
    sizes = outputs.abs().sum(dim=0)
    return torch.eq(sizes, 0).sum() / outputs.shape[1]
