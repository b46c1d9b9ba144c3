# fails: diagnose_nan_and_inf
# es: busca nan con comparaciones: ninguna es cierta con nan, tampoco ==
# en: looks for nan by comparing: with nan no comparison holds, == neither
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if losses[-1] == float("nan") or norms.max() > 1e6 or losses[-1] > 5 * losses[0]:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
