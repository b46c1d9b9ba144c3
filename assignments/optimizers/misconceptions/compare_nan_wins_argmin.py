# fails: best_rate
# es: elige con argmin de PyTorch, que se queda con nan
# en: chooses with PyTorch's argmin, which takes nan
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    found = {}
    for name, make in makers.items():
        losses, curves = [], []
        for lr in lrs:
            net = copy.deepcopy(model)
            curves.append(train(net, make(net.parameters(), lr)))
            losses.append(float(evaluate(net)))
        best = int(torch.tensor(losses).argmin())
        found[name] = (lrs[best], torch.tensor(losses, dtype=torch.float64), curves[best])
    return found
