# fails: diagnose_nan_and_inf, diagnose_huge_gradients, diagnose_climbing_loss, diagnose_tiny_early_gradients, diagnose_still_early_weights, diagnose_constant_high_loss, diagnose_healthy, diagnose_leaves_the_log
# es: responde siempre lo mismo
# en: always gives the same answer
def diagnose(norms, losses, weight_changes, classes):
    return "vanishing"
