# fails: best_rate, curve_of_the_best_rate
# es: elige la tasa por la pérdida de entrenamiento
# en: chooses the rate by the training loss
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(curves[i][-1])), key=lambda i: curves[i][-1])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
