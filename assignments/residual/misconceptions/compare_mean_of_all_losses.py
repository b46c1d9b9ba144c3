# fails: losses_of_the_returned_weights
# es: devuelve la media de las pérdidas de los lotes
# en: returns the mean of the batches' losses
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            losses = train_(model, x, y, batches, lr)
            results[kind, depth] = (model, sum(losses) / len(losses))
    return results
