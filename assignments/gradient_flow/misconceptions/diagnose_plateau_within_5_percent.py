# fails: diagnose_constant_high_loss
# es: pide una pérdida a mucho menos del 10 % de ln(classes)
# en: asks for a loss much nearer to ln(classes) than 10 %
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.05 * guessing).all():
        return "vanishing"
    return "healthy"
