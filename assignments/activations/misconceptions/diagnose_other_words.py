# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: usa otra palabra: «dead» en lugar de «dying»
# en: uses another word: "dead" in place of "dying"
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dead"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
