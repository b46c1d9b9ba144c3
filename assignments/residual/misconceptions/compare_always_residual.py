# fails: each_network_starts_afresh, losses_of_the_returned_weights, degradation
# es: construye la red residual también bajo "plain"
# en: builds the residual network under "plain" too
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=True), generator)
            train_(model, x, y, batches, lr)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
