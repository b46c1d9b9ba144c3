# fails: nothing
# es: dos bucles que devuelven al encontrar
# en: two loops that return what they find
def diagnose_units(pre_activations, activation, derivative):
    for z in pre_activations:
        if dead_fraction(activation(z)) >= 0.5:
            return "dying"
    for z in pre_activations:
        if saturated_fraction(z, derivative) > 0.9:
            return "saturated"
    return "healthy"
