# fails: nothing
# es: las medidas de todas las capas en un tensor
# en: the measures of all layers in one tensor
def diagnose_units(pre_activations, activation, derivative):
    measures = torch.tensor(
        [[float(dead_fraction(activation(z))), float(saturated_fraction(z, derivative))] for z in pre_activations],
        dtype=torch.float64,
    )
    dead, saturated = measures.amax(dim=0)
    if dead >= 0.5:
        return "dying"
    if saturated > 0.9:
        return "saturated"
    return "healthy"
