# fails: diagnose_nan_and_inf, diagnose_huge_gradients, diagnose_climbing_loss
# es: pregunta primero por el desvanecimiento
# en: asks for vanishing first
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() > 0.1 * guessing).logical_not().all():
        return "vanishing"
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    return "healthy"
