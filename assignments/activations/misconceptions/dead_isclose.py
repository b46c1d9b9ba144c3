# fails: dead_only_at_zero
# es: cuenta como 0 las salidas diminutas
# en: counts tiny outputs as 0
def dead_fraction(outputs):
    return torch.isclose(outputs, torch.zeros_like(outputs), atol=1e-6).all(dim=0).double().mean()
