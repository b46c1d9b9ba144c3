# fails: diagnose_leaves_the_log
# es: resta ln(classes) en el propio registro
# en: subtracts ln(classes) from the log itself
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    losses -= guessing
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or (losses.abs_() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
