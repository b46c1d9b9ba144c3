# fails: diagnose_dying, diagnose_saturated
# es: promedia las fracciones de todas las capas
# en: averages the fractions of all layers
def diagnose_units(pre_activations, activation, derivative):
    layers = len(pre_activations)
    if sum(float(dead_fraction(activation(z))) for z in pre_activations) / layers >= 0.5:
        return "dying"
    if sum(float(saturated_fraction(z, derivative)) for z in pre_activations) / layers > 0.9:
        return "saturated"
    return "healthy"
