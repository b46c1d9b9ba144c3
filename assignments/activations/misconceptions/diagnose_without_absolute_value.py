# fails: diagnose_healthy
# es: cuenta como saturadas las derivadas negativas, por grandes que sean
# en: counts negative derivatives as saturated, however large
def diagnose_units(pre_activations, activation, derivative):
    for z in pre_activations:
        if (activation(z) == 0).all(dim=0).double().mean() >= 0.5:
            return "dying"
    for z in pre_activations:
        if (derivative(z) < 0.01).double().mean() > 0.9:
            return "saturated"
    return "healthy"
