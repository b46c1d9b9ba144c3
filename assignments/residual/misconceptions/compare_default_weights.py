# fails: each_network_starts_afresh
# es: no vuelve a sortear los pesos con la semilla
# en: does not draw the weights from the seed
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = deep_cnn(depth, residual=kind == "residual")
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
