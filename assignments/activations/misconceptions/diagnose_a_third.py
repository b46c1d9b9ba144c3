# fails: diagnose_healthy
# es: «dying» empieza en el 30 % de la capa
# en: "dying" begins at 30 % of the layer
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.3 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
