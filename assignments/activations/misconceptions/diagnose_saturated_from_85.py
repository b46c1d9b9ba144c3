# fails: diagnose_healthy
# es: «saturated» empieza en el 85 % de las entradas
# en: "saturated" begins at 85 % of the entries
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.85 for z in pre_activations):
        return "saturated"
    return "healthy"
