# fails: nothing
# es: una suma que no es finita delata nan e inf
# en: a sum that is not finite betrays nan and inf
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not torch.isfinite(norms.sum() + losses.sum() + weight_changes.sum()) or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
