# fails: diagnose_dying, diagnose_saturated
# es: pide que todas las capas estén enfermas
# en: asks for all layers to be ill
def diagnose_units(pre_activations, activation, derivative):
    if all(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if all(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
