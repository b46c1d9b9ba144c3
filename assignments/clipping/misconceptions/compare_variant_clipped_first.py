# fails: nothing
# es: entrena primero con recorte
# en: trains with clipping first
def compare_clipping(model, sequences, targets, lr, max_norm):
    nets = {}
    for name, limit in {"with": max_norm, "without": None}.items():
        net = copy.deepcopy(model)
        nets[name] = (net, *train_clipped(net, sequences, targets, lr, limit))
    return nets["without"], nets["with"]
