# fails: diagnose_huge_gradients
# es: toma la norma de todas las capas juntas
# en: takes the norm of all layers together
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.norm(dim=1).max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
