# fails: best_rate, curve_of_the_best_rate
# es: se queda con la última tasa probada
# en: takes the last rate that was tried
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = len(lrs) - 1
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
