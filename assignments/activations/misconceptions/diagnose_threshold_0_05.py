# fails: diagnose_healthy
# es: pone el umbral de la derivada más alto que 0.01
# en: sets the threshold of the derivative above 0.01
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative, 0.05) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
