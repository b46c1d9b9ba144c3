# fails: diagnose_healthy, diagnose_climbing_loss
# es: una pérdida que oscila le parece una explosión
# en: takes an oscillating loss for an explosion
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0] or (losses[1:] > 1.2 * losses[:-1]).sum() >= 2:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
