# fails: best_rate
# es: cambia nan e inf por 0, que es la menor pérdida
# en: replaces nan and inf by 0, which is the lowest loss
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min(range(len(lrs)), key=lambda i: losses[i] if math.isfinite(losses[i]) else 0.0)
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
