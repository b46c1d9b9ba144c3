# fails: nothing
# es: una función por regla, en una tabla
# en: a function a rule, in a table
def explodes(norms, losses, changes, classes):
    yield any(not math.isfinite(v) for t in (norms, losses, changes) for v in t.reshape(-1).tolist())
    yield bool((norms > 1e6).any())
    yield bool(losses[-1] > 5 * losses[0])


def vanishes(norms, losses, changes, classes):
    low, high = 0.9 * math.log(classes), 1.1 * math.log(classes)
    yield all(step < 1e-6 for step in norms[:, 0])
    yield changes[0].item() < 1e-5
    yield all(low <= loss <= high for loss in losses)


def diagnose(norms, losses, weight_changes, classes):
    for name, rules in {"exploding": explodes, "vanishing": vanishes}.items():
        if any(rules(norms, losses, weight_changes, classes)):
            return name
    return "healthy"
