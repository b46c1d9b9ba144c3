# fails: losses_of_the_returned_weights
# es: mide la pérdida antes de entrenar
# en: measures the loss before training
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator).to(x.dtype)
            with torch.no_grad():
                loss = F.cross_entropy(model(x), y)
            train_(model, x, y, batches, lr)
            results[kind, depth] = (model, loss.item())
    return results
