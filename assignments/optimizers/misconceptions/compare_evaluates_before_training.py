# fails: validation_losses_of_each_rate, curve_of_the_best_rate
# es: evalúa la red antes de entrenarla
# en: evaluates the net before training it
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            losses.append(float(evaluate(net)))
            curves.append(train(net, make(net.parameters(), lr)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
