# fails: nothing
# es: ordena las tasas finitas por su pérdida
# en: sorts the finite rates by their loss
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        curves, losses = {}, {}
        for lr in lrs:
            net = copy.deepcopy(model)
            curves[lr] = train(net, make(list(net.parameters()), lr))
            losses[lr] = float(evaluate(net))
        ranked = sorted((lr for lr in lrs if not (math.isnan(losses[lr]) or math.isinf(losses[lr]))), key=losses.get)
        found[name] = (ranked[0], torch.tensor([losses[lr] for lr in lrs]).double(), curves[ranked[0]])
    return found
