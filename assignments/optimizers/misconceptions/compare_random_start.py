# fails: same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: cada optimizador parte de otros pesos
# en: each optimiser starts from other weights
# symptom: winner_changes
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            with torch.no_grad():
                for p in net.parameters():
                    p.add_(len(found))
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
