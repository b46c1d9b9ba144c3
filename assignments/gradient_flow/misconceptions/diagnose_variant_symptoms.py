# fails: nothing
# es: listas de síntomas y any
# en: lists of symptoms and any
def diagnose(norms, losses, weight_changes, classes):
    logs = [norms, losses, weight_changes]
    exploding = [any(t.isnan().any() or t.isinf().any() for t in logs), (norms > 1e6).any(), losses[-1] > 5 * losses[0]]
    chance = torch.log(torch.tensor(float(classes), dtype=torch.float64))
    plateau = torch.isclose(losses.double(), chance.expand_as(losses), rtol=0.1, atol=0.0).all()
    vanishing = [bool(norms[:, 0].max() < 1e-6), bool(weight_changes[0] < 1e-5), bool(plateau)]
    return "exploding" if any(exploding) else "vanishing" if any(vanishing) else "healthy"
