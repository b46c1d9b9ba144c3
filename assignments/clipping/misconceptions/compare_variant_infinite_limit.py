# fails: nothing
# es: sin recorte es un límite infinito
# en: no clipping is an infinite limit
def compare_clipping(model, sequences, targets, lr, max_norm):
    def run(limit):
        net = copy.deepcopy(model)
        return (net, *train_clipped(net, sequences, targets, lr, limit))

    return run(float("inf")), run(max_norm)
