# fails: diagnose_dying
# es: pide más de la mitad de la capa, no al menos la mitad
# en: asks for more than half of the layer, not at least half
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) > 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
