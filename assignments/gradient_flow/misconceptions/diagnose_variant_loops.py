# fails: nothing
# es: bucles y math.isfinite
# en: loops and math.isfinite
def diagnose(norms, losses, weight_changes, classes):
    for tensor in (norms, losses, weight_changes):
        for value in tensor.flatten().tolist():
            if not math.isfinite(value):
                return "exploding"
    if max(max(row) for row in norms.tolist()) > 1e6 or losses[-1].item() / losses[0].item() > 5:
        return "exploding"
    chance = -math.log(1 / classes)
    if all(row[0] < 1e-6 for row in norms.tolist()):
        return "vanishing"
    if weight_changes[0].item() < 1e-5:
        return "vanishing"
    if all(abs(loss / chance - 1) <= 0.1 for loss in losses.tolist()):
        return "vanishing"
    return "healthy"
