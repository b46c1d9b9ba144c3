# fails: nothing
# es: trabaja en su sitio, sobre copias
# en: works in place, on copies
def diagnose(norms, losses, weight_changes, classes):
    norms, losses, changes = norms.clone(), losses.clone(), weight_changes.clone()
    for log in (norms, losses, changes):
        log[~log.isfinite()] = float("inf")
    ratio = losses[-1] / losses[0]
    if max(norms.max(), losses.max(), changes.max()) == float("inf") or norms.max() > 1e6 or ratio > 5:
        return "exploding"
    losses /= math.log(classes)
    losses -= 1
    losses.abs_()
    if (norms[:, 0] < 1e-6).all() or changes[0] < 1e-5 or losses.max() <= 0.1:
        return "vanishing"
    return "healthy"
