# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: no conoce «saturated»
# en: knows no "saturated"
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    return "healthy"
