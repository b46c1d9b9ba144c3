# fails: losses_of_the_returned_weights
# es: devuelve la pérdida del último lote
# en: returns the loss of the last batch
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            losses = train_(model, x, y, batches, lr)
            results[kind, depth] = (model, losses[-1])
    return results
