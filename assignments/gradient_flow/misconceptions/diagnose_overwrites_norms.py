# fails: diagnose_leaves_the_log
# es: cambia los nan de norms por un número enorme
# en: puts a huge number for nan into norms
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    norms.nan_to_num_(nan=1e30, posinf=1e30)
    if not losses.isfinite().all() or not weight_changes.isfinite().all() or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
