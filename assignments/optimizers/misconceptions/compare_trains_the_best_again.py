# fails: same_budget_and_start
# es: vuelve a entrenar con la mejor tasa para tener su curva
# en: trains again at the best rate to have its curve
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        net = copy.deepcopy(model)
        curves[best] = train(net, make(net.parameters(), lrs[best]))
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
