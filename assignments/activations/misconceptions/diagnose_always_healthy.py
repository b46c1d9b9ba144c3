# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: siempre dice «healthy»
# en: always says "healthy"
def diagnose_units(pre_activations, activation, derivative):
    return "healthy"
