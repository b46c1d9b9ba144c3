# fails: diagnose_tiny_early_gradients, diagnose_still_early_weights, diagnose_constant_high_loss, diagnose_healthy, diagnose_leaves_the_log
# es: no conoce el desvanecimiento
# en: knows no vanishing
def diagnose(norms, losses, weight_changes, classes):
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    return "healthy"
