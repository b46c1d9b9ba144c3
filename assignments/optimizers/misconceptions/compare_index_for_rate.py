# fails: best_rate
# es: devuelve la posición de la mejor tasa en vez de la tasa
# en: returns the position of the best rate instead of the rate
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (best, torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
