# fails: nothing
# es: con NumPy y una regla por línea
# en: with NumPy and one rule a line
def diagnose(norms, losses, weight_changes, classes):
    import numpy as np

    n, l, c = norms.numpy(), losses.numpy(), weight_changes.numpy()
    if not (np.isfinite(n).all() and np.isfinite(l).all() and np.isfinite(c).all()):
        return "exploding"
    if (n > 1e6).any():
        return "exploding"
    if l[-1] > 5 * l[0]:
        return "exploding"
    chance = np.log(classes)
    if (n[:, 0] < 1e-6).all() or c[0] < 1e-5:
        return "vanishing"
    if (l >= 0.9 * chance).all() and (l <= 1.1 * chance).all():
        return "vanishing"
    return "healthy"
