# fails: validation_losses_of_each_rate, curve_of_the_best_rate
# es: da al optimizador los parámetros del modelo recibido en vez de los de la copia
# en: gives the optimiser the parameters of the given model instead of the copy's
# symptom: weights_do_not_move
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(model.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
