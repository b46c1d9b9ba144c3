# fails: diagnose_healthy, diagnose_tiny_early_gradients
# es: capas desiguales le parecen enfermas
# en: takes uneven layers for ill
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or (norms.min(1).values > 0).all() and (norms[:, -1] > 5e4 * norms[:, 0]).all() or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
