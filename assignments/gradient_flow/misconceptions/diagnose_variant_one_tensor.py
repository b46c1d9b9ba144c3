# fails: nothing
# es: une los tres registros antes de buscar nan
# en: joins the three logs before looking for nan
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if torch.cat([norms.flatten(), losses, weight_changes]).isfinite().logical_not().any() or (norms > 1e6).any() or losses[-1] > 5 * losses[0]:
        return "exploding"
    if (norms[:, 0] < 1e-6).all() or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
