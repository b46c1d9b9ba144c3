# fails: diagnose_climbing_loss
# es: exige que la pérdida suba en cada época y no cuánto
# en: asks whether the loss rises at each epoch, not how far
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or (losses.diff() > 0).all():
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
