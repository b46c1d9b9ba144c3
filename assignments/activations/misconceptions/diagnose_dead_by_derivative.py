# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: da por muerta la unidad cuya derivada es casi 0 en todas las muestras, con cualquier activación
# en: takes a unit for dead whose derivative is nearly 0 for every sample, under any activation
def diagnose_units(pre_activations, activation, derivative):
    if any((derivative(z).abs() < 0.01).all(dim=0).double().mean() >= 0.5 for z in pre_activations):
        return "dying"
    if any(saturated_fraction(z, derivative) > 0.9 for z in pre_activations):
        return "saturated"
    return "healthy"
