# fails: diagnose_healthy
# es: da por muerta la unidad que siempre recibe números negativos, con cualquier activación
# en: takes a unit for dead that always receives negative numbers, under any activation
def diagnose_units(pre_activations, activation, derivative):
    if any((z <= 0).all(dim=0).double().mean() >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
