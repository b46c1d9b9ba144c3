# fails: diagnose_tiny_early_gradients, diagnose_still_early_weights, diagnose_constant_high_loss
# es: exige dos síntomas de desvanecimiento
# en: demands two signs of vanishing
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if int(norms[:, 0].max() < 1e-6) + int(weight_changes[0] < 1e-5) + int(((losses - guessing).abs() <= 0.1 * guessing).all()) >= 2:
        return "vanishing"
    return "healthy"
