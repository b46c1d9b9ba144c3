# fails: each_network_starts_afresh, degradation
# es: guarda cada red bajo la otra profundidad
# en: stores each network under the other depth
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depths[::-1][list(depths).index(depth)]] = (model, loss.item())
    return results
