# fails: diagnose_constant_high_loss
# es: cociente entre 1/1.1 y 1.1
# en: a ratio between 1/1.1 and 1.1
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses / guessing).log().abs() <= math.log(1.1)).all():
        return "vanishing"
    return "healthy"
