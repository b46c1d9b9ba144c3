# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: mira antes la saturación que las unidades muertas
# en: looks at saturation before dead units
def diagnose_units(pre_activations, activation, derivative):
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    return "healthy"
