# fails: nothing
# es: guarda la mejor mientras busca
# en: keeps the best while it searches
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    results = dict()
    for name, make in makers.items():
        table = torch.empty(len(lrs), dtype=torch.float64)
        best_loss, best_lr, best_curve = float("inf"), None, None
        for i, lr in enumerate(lrs):
            net = copy.deepcopy(model)
            optimizer = make(net.parameters(), lr)
            curve = train(net, optimizer)
            table[i] = evaluate(net)
            if table[i] < best_loss:
                best_loss, best_lr, best_curve = table[i].item(), lr, curve
        results[name] = (best_lr, table, best_curve)
    return results
