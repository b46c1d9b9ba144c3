# fails: diagnose_dying
# es: decide la primera capa enferma, aunque sea por la segunda regla
# en: the first ill layer decides, be it by the second rule
def diagnose_units(pre_activations, activation, derivative):
    for z in pre_activations:
        if dead_fraction(activation(z)) >= 0.5:
            return "dying"
        if saturated_fraction(z, derivative) > 0.9:
            return "saturated"
    return "healthy"
