# fails: diagnose_dying
# es: «dying» solo si una capa entera está muerta
# en: "dying" only where a whole layer is dead
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) == 1 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
