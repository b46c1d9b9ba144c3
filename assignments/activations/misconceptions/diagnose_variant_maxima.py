# fails: nothing
# es: el máximo sobre las capas de cada medida
# en: the maximum over the layers of each measure
def diagnose_units(pre_activations, activation, derivative):
    dead = max(float(dead_fraction(activation(z))) for z in pre_activations)
    saturated = max(float(saturated_fraction(z, derivative)) for z in pre_activations)
    return "dying" if dead >= 0.5 else "saturated" if saturated > 0.9 else "healthy"
