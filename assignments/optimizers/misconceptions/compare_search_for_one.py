# fails: best_rate, same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: busca la tasa solo con el primer optimizador y la usa en todos
# en: searches the rate with the first optimiser alone and uses it for all
# symptom: winner_changes
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found, rates = {}, list(lrs)
    for name, make in makers.items():
        losses, curves = [], []
        for lr in rates:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(rates)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        table = losses if len(losses) == len(lrs) else losses * len(lrs)
        found[name] = (rates[best], torch.tensor(table, dtype=torch.float64), curves[best])
        rates = [rates[best]]
    return found
