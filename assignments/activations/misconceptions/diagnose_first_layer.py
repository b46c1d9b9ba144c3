# fails: diagnose_dying, diagnose_saturated
# es: mira solo la primera capa
# en: looks at the first layer only
def diagnose_units(pre_activations, activation, derivative):
    z = pre_activations[0]
    if dead_fraction(activation(z)) >= 0.5:
        return "dying"
    return "saturated" if saturated_fraction(z, derivative) > 0.9 else "healthy"
