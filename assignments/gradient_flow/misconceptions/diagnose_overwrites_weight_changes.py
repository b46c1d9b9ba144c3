# fails: diagnose_leaves_the_log
# es: cambia los nan de weight_changes por inf
# en: puts inf for nan into weight_changes
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    weight_changes[weight_changes.isnan()] = float("inf")
    if weight_changes.max() == float("inf") or not norms.isfinite().all() or not losses.isfinite().all():
        return "exploding"
    if norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
