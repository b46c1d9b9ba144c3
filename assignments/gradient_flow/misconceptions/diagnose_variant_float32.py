# fails: nothing
# es: pasa todo a float32 y usa <= y >=
# en: takes all to float32 and uses <= and >=
def diagnose(norms, losses, weight_changes, classes):
    norms, losses, weight_changes = norms.float(), losses.float(), weight_changes.float()
    for values in (norms, losses, weight_changes):
        if not torch.isfinite(values).all():
            return "exploding"
    if (norms >= 1e6).any() or losses[-1] / losses[0] >= 5:
        return "exploding"
    guess = torch.log(torch.tensor(float(classes)))
    if (norms[:, 0] <= 1e-6).all() or weight_changes[0] <= 1e-5:
        return "vanishing"
    return "vanishing" if ((losses / guess - 1).abs() < 0.1).all() else "healthy"
