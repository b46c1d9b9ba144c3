# fails: validation_losses_of_each_rate
# es: da un número a las pérdidas que no son finitas, y así la tabla oculta qué tasas divergen
# en: gives a number to losses that are not finite, and so the table hides which rates diverge
# hint es: una tasa que diverge tiene nan o inf en la tabla: no la elijas, pero tampoco le inventes una pérdida
# hint en: a rate that diverges has nan or inf in the table: don't choose it, but don't invent a loss for it either
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        table = torch.tensor(losses, dtype=torch.float64).nan_to_num(nan=2.0, posinf=2.0)
        best = int(table.argmin())
        found[name] = (lrs[best], table, curves[best])
    return found
