# fails: nothing
# es: mide la pérdida con inference_mode
# en: measures the loss in inference mode
def compare_depths(x, y, depths, batches, lr, seed):
    results = {}
    for kind in ("plain", "residual"):
        for depth in depths:
            generator = torch.Generator().manual_seed(seed)
            model = draw_weights_(deep_cnn(depth, residual=kind == "residual"), generator)
            train_(model, x, y, batches, lr)
            with torch.inference_mode():
                loss = F.cross_entropy(model(x), y)
            results[kind, depth] = (model, loss.item())
    return results
