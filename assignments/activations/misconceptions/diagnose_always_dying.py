# fails: diagnose_dying, diagnose_saturated, diagnose_healthy
# es: siempre dice «dying»
# en: always says "dying"
def diagnose_units(pre_activations, activation, derivative):
    return "dying"
