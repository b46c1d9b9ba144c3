# fails: nothing
# es: en la tabla pone inf en el lugar de nan
# en: puts inf in the place of nan in the table
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        table, curves = torch.full((len(lrs),), math.inf, dtype=torch.float64), []
        for index, lr in enumerate(lrs):
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            loss = float(evaluate(net))
            if math.isfinite(loss):
                table[index] = loss
        best = int(torch.argmin(table))
        found[name] = (lrs[best], table, curves[best])
    return found
