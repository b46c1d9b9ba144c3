# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: busca ceros en lo que entra en la activación y no en lo que sale
# en: looks for zeros in what enters the activation and not in what comes out
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(z) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
