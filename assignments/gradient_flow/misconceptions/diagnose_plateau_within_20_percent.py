# fails: diagnose_constant_high_loss
# es: admite una pérdida a más del 10 % de ln(classes)
# en: allows a loss further from ln(classes) than 10 %
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.2 * guessing).all():
        return "vanishing"
    return "healthy"
