# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: evalúa la derivada en lo que sale de la activación
# en: evaluates the derivative at what comes out of the activation
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(activation(z), derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
