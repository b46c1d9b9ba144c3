# fails: each_network_starts_afresh
# es: usa siempre la semilla 0
# en: always uses seed 0
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(0)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
