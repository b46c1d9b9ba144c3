# fails: nothing
# es: unidades sin ninguna salida distinta de 0
# en: units without any output other than 0
def dead_fraction(outputs):
    return (torch.count_nonzero(outputs, dim=0) == 0).float().mean()
