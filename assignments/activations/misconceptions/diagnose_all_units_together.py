# fails: diagnose_dying, diagnose_saturated
# es: junta las unidades de todas las capas
# en: puts the units of all layers together
def diagnose_units(pre_activations, activation, derivative):
    z = torch.cat(list(pre_activations), dim=1)
    if dead_fraction(activation(z)) >= 0.5:
        return "dying"
    if saturated_fraction(z, derivative) > 0.9:
        return "saturated"
    return "healthy"
