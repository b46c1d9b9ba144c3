# fails: nothing
# es: recorre las filas de la traspuesta
# en: walks the rows of the transpose
def dead_fraction(outputs):
    dead = [not bool(row.any()) for row in outputs.T]
    return torch.tensor(dead, dtype=torch.float64).mean()
