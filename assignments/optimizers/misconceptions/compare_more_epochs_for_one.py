# fails: same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: entrena dos veces seguidas con el último optimizador
# en: trains twice in a row with the last optimiser
# symptom: winner_changes
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            optimizer = make(net.parameters(), lr)
            curve = train(net, optimizer)
            if name == list(makers)[-1]:
                curve = train(net, optimizer)
            curves.append(curve)
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
