# fails: diagnose_dying, diagnose_saturated
# es: devuelve «healthy» en cuanto ve una capa sana
# en: returns "healthy" as soon as it sees a healthy layer
def diagnose_units(pre_activations, activation, derivative):
    for z in pre_activations:
        if dead_fraction(activation(z)) >= 0.5:
            return "dying"
        if saturated_fraction(z, derivative) > 0.9:
            return "saturated"
        return "healthy"
