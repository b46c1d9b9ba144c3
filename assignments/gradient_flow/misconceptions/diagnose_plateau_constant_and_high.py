# fails: diagnose_constant_high_loss
# es: llama estancada a toda pérdida constante y alta
# en: calls any constant high loss stuck
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or (losses.max() - losses.min() <= 0.2 * guessing and losses.mean() > 0.9 * guessing):
        return "vanishing"
    return "healthy"
