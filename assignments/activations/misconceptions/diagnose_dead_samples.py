# fails: diagnose_dying, diagnose_saturated
# es: cuenta muestras en las que todas las unidades dan 0, no unidades
# en: counts samples for which all units give 0, not units
def diagnose_units(pre_activations, activation, derivative):
    if any((activation(z) == 0).all(dim=1).double().mean() >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
