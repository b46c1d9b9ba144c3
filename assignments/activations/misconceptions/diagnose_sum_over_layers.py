# fails: diagnose_healthy
# es: suma las fracciones de las capas
# en: adds the fractions of the layers up
def diagnose_units(pre_activations, activation, derivative):
    if sum(float(dead_fraction(activation(z))) for z in pre_activations) >= 0.5:
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
