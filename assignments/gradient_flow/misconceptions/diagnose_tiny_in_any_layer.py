# fails: diagnose_tiny_early_gradients, diagnose_healthy
# es: basta una capa sin gradiente, sea cual sea
# en: one layer without gradient is enough, whichever
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms.max(0).values.min() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
