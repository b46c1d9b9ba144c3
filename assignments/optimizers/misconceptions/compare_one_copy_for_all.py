# fails: same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: una sola copia para todos los entrenamientos
# en: a single copy for all trainings
# symptom: winner_changes
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found, net = {}, copy.deepcopy(model)
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
