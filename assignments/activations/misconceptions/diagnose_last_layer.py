# fails: diagnose_dying, diagnose_saturated
# es: mira solo la última capa
# en: looks at the last layer only
def diagnose_units(pre_activations, activation, derivative):
    z = pre_activations[-1]
    if dead_fraction(activation(z)) >= 0.5:
        return "dying"
    return "saturated" if saturated_fraction(z, derivative) > 0.9 else "healthy"
