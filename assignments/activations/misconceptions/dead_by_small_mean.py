# fails: dead_only_at_zero
# es: da por muerta la unidad cuya media es casi 0
# en: takes a unit for dead whose mean is nearly 0
def dead_fraction(outputs):
    return (outputs.mean(dim=0).abs() < 1e-6).double().mean()
