# fails: given_model_not_trained, same_budget_and_start, validation_losses_of_each_rate, curve_of_the_best_rate
# es: guarda state_dict sin copiarlo: al restaurar, los pesos ya están cambiados
# en: keeps state_dict without copying it: on restoring, the weights have changed already
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found, start = {}, model.state_dict()
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = model
            net.load_state_dict(start)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = min((i for i in range(len(lrs)) if math.isfinite(losses[i])), key=lambda i: losses[i])
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
