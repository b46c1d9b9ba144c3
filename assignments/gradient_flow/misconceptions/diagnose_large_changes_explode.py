# fails: diagnose_healthy
# es: llama explosión a un gran cambio de los pesos
# en: calls a large change of the weights an explosion
def diagnose(norms, losses, weight_changes, classes):
    guessing = math.log(classes)
    if not all(bool(v.isfinite().all()) for v in (norms, losses, weight_changes)) or norms.max() > 1e6 or losses[-1] > 5 * losses[0] or weight_changes.max() > 10:
        return "exploding"
    if norms[:, 0].max() < 1e-6 or weight_changes[0] < 1e-5 or ((losses - guessing).abs() <= 0.1 * guessing).all():
        return "vanishing"
    return "healthy"
