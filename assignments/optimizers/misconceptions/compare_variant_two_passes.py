# fails: nothing
# es: primero entrena todo y después elige, con NumPy
# en: trains everything first and chooses afterwards, with NumPy
import numpy as np


def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    runs = {}
    for lr in lrs:
        for name, make in makers.items():
            net = copy.deepcopy(model)
            curve = train(net, make(net.parameters(), lr))
            runs[name, lr] = evaluate(net), curve
    found = {}
    for name in makers:
        table = np.array([runs[name, lr][0] for lr in lrs])
        best = lrs[int(np.argmin(np.where(np.isfinite(table), table, np.inf)))]
        found[name] = best, torch.from_numpy(table), runs[name, best][1]
    return found
