# fails: best_rate, curve_of_the_best_rate
# es: da a todos la tasa del mejor optimizador
# en: gives all of them the rate of the best optimiser
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    winner = min(found, key=lambda n: min(v for v in found[n][1].tolist() if math.isfinite(v)))
    return {name: (found[winner][0], losses, found[winner][2]) for name, (_, losses, _) in found.items()}
