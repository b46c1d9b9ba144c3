# fails: diagnose_climbing_loss
# es: exige que la pérdida suba en cada época, la mitad más al final
# en: asks for a loss that rises at each epoch, by half in the end
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or ((losses.diff() > 0).all() and losses[-1] > 1.5 * losses[0]):
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
