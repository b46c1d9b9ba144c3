# fails: diagnose_healthy
# es: da por saturada una capa con el 90 % justo de entradas saturadas
# en: takes a layer with exactly 90 % saturated entries for saturated
def diagnose_units(pre_activations, activation, derivative):
    if any(dead_fraction(activation(z)) >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) >= 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
