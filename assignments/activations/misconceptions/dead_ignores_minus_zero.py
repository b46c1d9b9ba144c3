# fails: dead_units, dead_not_merely_zero_often
# es: no cuenta como 0 el cero negativo, -0.0
# en: does not count negative zero, -0.0, as 0
def dead_fraction(outputs):
    zero = (outputs == 0) & ~torch.signbit(outputs)
    return zero.all(dim=0).double().mean()
