# fails: diagnose_huge_gradients, diagnose_climbing_loss
# es: pregunta por el desvanecimiento antes que por los valores enormes
# en: asks for vanishing before huge values
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)):
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    if norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    return "healthy"
