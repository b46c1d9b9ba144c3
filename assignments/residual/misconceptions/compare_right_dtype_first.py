# fails: nothing
# es: cambia el tipo de la red antes de sortear los pesos
# en: changes the network's dtype before drawing the weights
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for depth in depths:
        for kind in ("residual", "plain"):
            model = deep_cnn(depth, kind == "residual").to(x.dtype)
            draw_weights_(model, torch.Generator().manual_seed(seed))
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                results[kind, depth] = (model, float(F.cross_entropy(model(x), y)))
    return results
