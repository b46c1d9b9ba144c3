# fails: leaky_relu_values
# es: toma la pendiente 0 por una que no se ha dado, y usa 0.01
# en: takes a slope of 0 for one that was not given, and uses 0.01
# hint es: con «negative_slope or 0.01» un 0 cuenta como falso: la pendiente 0 es tan válida como otra
# hint en: in "negative_slope or 0.01" a 0 counts as false: a slope of 0 is as good as any
def leaky_relu(x, negative_slope=None):
    return torch.where(x > 0, x, (negative_slope or 0.01) * x)
