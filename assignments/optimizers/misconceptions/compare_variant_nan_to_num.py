# fails: nothing
# es: argmin tras poner inf en el lugar de nan, y listas
# en: argmin after putting inf in the place of nan, and lists
def compare_at_equal_budget(model, makers, lrs, train, evaluate):
    def tried(make):
        for lr in lrs:
            net = copy.deepcopy(model)
            curve = train(net, make(net.parameters(), lr))
            yield evaluate(net), curve

    found = {}
    for name, make in makers.items():
        losses, curves = zip(*tried(make))
        best = torch.tensor(losses).double().nan_to_num(nan=math.inf, posinf=math.inf).argmin().item()
        found[name] = [torch.tensor(lrs[best]), list(losses), curves[best]]
    return found
