# fails: nothing
# es: una sola copia, con los pesos guardados repuestos cada vez
# en: a single copy, with the kept weights put back each time
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    start = {name: value.clone() for name, value in model.state_dict().items()}
    net = copy.deepcopy(model)

    def trial(make, lr):
        net.load_state_dict(start)
        net.zero_grad()
        curve = train(net, make(net.parameters(), lr))
        return float(evaluate(net)), curve

    found = {}
    for name in makers:
        trials = [trial(makers[name], lr) for lr in lrs]
        finite = [(loss, i) for i, (loss, _) in enumerate(trials) if loss - loss == 0]
        _, i = sorted(finite)[0]
        found[name] = (lrs[i], torch.tensor([loss for loss, _ in trials], dtype=torch.float64), trials[i][1])
    return found
