# fails: same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: deja de buscar en cuanto la pérdida empeora
# en: stops the search as soon as the loss gets worse
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
            if len(losses) > 1 and not losses[-1] < losses[-2]:
                break
        best = min((i for i in range(len(losses)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        losses += [math.nan] * (len(lrs) - len(losses))
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
