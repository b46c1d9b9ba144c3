# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: toma los ceros por unidades muertas: una capa con la mitad de las salidas a 0 es «dying»
# en: takes zeros for dead units: a layer with half of its outputs at 0 is "dying"
# symptom: half_zero
def diagnose_units(pre_activations, activation, derivative):
    if any((activation(z) == 0).double().mean() >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
