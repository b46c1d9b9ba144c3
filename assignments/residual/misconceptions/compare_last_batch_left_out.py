# fails: each_network_starts_afresh
# es: no entrena con el último lote
# en: does not train on the last batch
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches[:-1], lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
