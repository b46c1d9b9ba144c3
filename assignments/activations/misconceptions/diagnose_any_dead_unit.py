# fails: diagnose_dying, diagnose_healthy
# es: basta una unidad muerta para «dying»
# en: one dead unit is enough for "dying"
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) > 0 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
