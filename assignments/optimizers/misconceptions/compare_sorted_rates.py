# fails: validation_losses_of_each_rate, best_rate
# es: da las pérdidas en orden de tasas crecientes, no en el de lrs
# en: gives the losses by increasing rate, not in the order of lrs
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in sorted(lrs):
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (sorted(lrs)[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
