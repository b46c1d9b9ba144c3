# fails: diagnose_saturated
# es: «saturated» solo si lo está toda la capa
# en: "saturated" only where the whole layer is
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) == 1 for z in pre_activations):
        return "saturated"
    return "healthy"
